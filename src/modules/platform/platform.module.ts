import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { HealthRepository } from './health.repository.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationService } from './organisation.service.js';
import { StatusController } from './status.controller.js';
import { StudioController } from './studio.controller.js';
import { StudioRepository } from './studio.repository.js';
import { StudioService } from './studio.service.js';

/** What is there besides the studio's data: the server's state, and the studio itself. */
@Module({
  imports: [EventModule],
  controllers: [StatusController, OrganisationController, StudioController],
  providers: [HealthRepository, OrganisationRepository, OrganisationService, StudioRepository, StudioService],
  exports: [OrganisationRepository],
})
export class PlatformModule {}
