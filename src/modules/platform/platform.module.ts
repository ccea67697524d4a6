import { Module } from '@nestjs/common';
import { HealthRepository } from './health.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { StatusController } from './status.controller.js';

/** What is there besides the studio's data: the server's state, and the studio itself. */
@Module({
  controllers: [StatusController],
  providers: [HealthRepository, OrganisationRepository],
  exports: [OrganisationRepository],
})
export class PlatformModule {}
