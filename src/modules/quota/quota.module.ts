import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module.js';
import { ProjectModule } from '../project/project.module.js';
import { ProjectQuotaController } from './project-quota.controller.js';
import { ProjectQuotaRepository } from './project-quota.repository.js';
import { QuotaService } from './quota.service.js';
import { QuotaShotsController } from './quota-shots.controller.js';
import { QuotaShotsRepository } from './quota-shots.repository.js';

/** Shots, frames and seconds a person finished, weighted by the hours logged. */
@Module({
  imports: [PersonModule, ProjectModule],
  controllers: [QuotaShotsController, ProjectQuotaController],
  providers: [QuotaShotsRepository, ProjectQuotaRepository, QuotaService],
})
export class QuotaModule {}
