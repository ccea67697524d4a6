import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { EntityTypeController } from './entity-type.controller.js';
import { EntityType } from './entity-type.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { EntityTypeService } from './entity-type.service.js';
import { ProjectStatusController } from './project-status.controller.js';
import { ProjectStatus } from './project-status.js';
import { ProjectStatusRepository } from './project-status.repository.js';
import { SalaryScaleController } from './salary-scale.controller.js';
import { SalaryScale } from './salary-scale.js';
import { SalaryScaleRepository } from './salary-scale.repository.js';
import { SalaryScaleService } from './salary-scale.service.js';
import { SiteController } from './site.controller.js';
import { Site } from './site.js';
import { TaskStatusController } from './task-status.controller.js';
import { TaskStatus } from './task-status.js';
import { TaskStatusRepository } from './task-status.repository.js';
import { TaskStatusService } from './task-status.service.js';
import { TaskTypeController } from './task-type.controller.js';
import { TaskType } from './task-type.js';

export const catalogues = [EntityType, ProjectStatus, SalaryScale, Site, TaskStatus, TaskType];

/** The small lists that everything else chooses from: sites, types and statuses of tasks, types of entities, statuses of productions, pay. */
@Module({
  imports: [RegisterModule.forFeature(catalogues)],
  controllers: [
    EntityTypeController,
    ProjectStatusController,
    SalaryScaleController,
    SiteController,
    TaskStatusController,
    TaskTypeController,
  ],
  providers: [
    EntityTypeRepository,
    EntityTypeService,
    ProjectStatusRepository,
    SalaryScaleRepository,
    SalaryScaleService,
    TaskStatusRepository,
    TaskStatusService,
  ],
  exports: [RegisterModule, EntityTypeRepository, ProjectStatusRepository, TaskStatusRepository],
})
export class CatalogueModule {}
