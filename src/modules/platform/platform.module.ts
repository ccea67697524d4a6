import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventModule } from '../event/event.module.js';
import { HealthRepository } from './health.repository.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationService } from './organisation.service.js';
import { StatusController } from './status.controller.js';
import { Organisation } from './organisation.js';

/** What is there besides the studio's data: the server's state, and the studio itself. */
@Module({
  imports: [TypeOrmModule.forFeature([Organisation]), EventModule],
  controllers: [StatusController, OrganisationController],
  providers: [HealthRepository, OrganisationRepository, OrganisationService],
  exports: [OrganisationRepository],
})
export class PlatformModule {}
