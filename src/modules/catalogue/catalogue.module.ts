import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventModule } from '../event/event.module.js';
import { EntityTypeController } from './entity-type.controller.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { EntityTypeService } from './entity-type.service.js';
import { ProjectStatusController } from './project-status.controller.js';
import { ProjectStatusRepository } from './project-status.repository.js';
import { ProjectStatusService } from './project-status.service.js';
import { SalaryScaleController } from './salary-scale.controller.js';
import { SalaryScaleRepository } from './salary-scale.repository.js';
import { SalaryScaleService } from './salary-scale.service.js';
import { SiteController } from './site.controller.js';
import { SiteRepository } from './site.repository.js';
import { SiteService } from './site.service.js';
import { TaskStatusController } from './task-status.controller.js';
import { TaskStatusRepository } from './task-status.repository.js';
import { TaskStatusService } from './task-status.service.js';
import { TaskTypeController } from './task-type.controller.js';
import { TaskTypeRepository } from './task-type.repository.js';
import { TaskTypeService } from './task-type.service.js';
import { EntityType } from './entity-type.entity.js';
import { ProjectStatus } from './project-status.entity.js';
import { SalaryScale } from './salary-scale.entity.js';
import { Site } from './site.entity.js';
import { TaskStatus } from './task-status.entity.js';
import { TaskType } from './task-type.entity.js';

/** The small lists that everything else chooses from: sites, types and statuses of tasks, types of entities, statuses of productions, pay. */
@Module({
  imports: [
    TypeOrmModule.forFeature([EntityType, ProjectStatus, SalaryScale, Site, TaskStatus, TaskType]),
    EventModule,
  ],
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
    ProjectStatusService,
    SalaryScaleRepository,
    SalaryScaleService,
    SiteRepository,
    SiteService,
    TaskStatusRepository,
    TaskStatusService,
    TaskTypeRepository,
    TaskTypeService,
  ],
  exports: [EntityTypeRepository, ProjectStatusRepository, TaskStatusRepository, TaskTypeRepository],
})
export class CatalogueModule {}
