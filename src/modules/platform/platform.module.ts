import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { HealthRepository } from './health.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { StatusController } from './status.controller.js';
import { StudioController } from './studio.controller.js';
import { StudioRepository } from './studio.repository.js';
import { StudioService } from './studio.service.js';

/** What is there besides the studio's data: the server's state, and the studio itself. */
@Module({
  imports: [EventModule],
  controllers: [StatusController, StudioController],
  providers: [HealthRepository, OrganisationRepository, StudioRepository, StudioService],
  exports: [OrganisationRepository],
})
export class PlatformModule {}
