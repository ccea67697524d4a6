import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DepartmentModule } from '../department/department.module.js';
import { EntityModule } from '../entity/entity.module.js';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { ProjectModule } from '../project/project.module.js';
import { TaskModule } from '../task/task.module.js';
import { TeamModule } from '../team/team.module.js';
import { TimeTrackingModule } from '../time-tracking/time-tracking.module.js';
import { DepartmentRemovalController } from './department-removal.controller.js';
import { DepartmentRemovalService } from './department-removal.service.js';
import { OtherProgramsRepository } from './other-programs.repository.js';
import { PersonRemovalController } from './person-removal.controller.js';
import { PersonRemovalService } from './person-removal.service.js';
import { ProjectRemovalController } from './project-removal.controller.js';
import { ProjectRemovalService } from './project-removal.service.js';
import { SiteRemovalController } from './site-removal.controller.js';
import { SiteRemovalService } from './site-removal.service.js';
import { TaskRemovalController } from './task-removal.controller.js';
import { TaskRemovalService } from './task-removal.service.js';
import { TaskTypeRemovalController } from './task-type-removal.controller.js';
import { TaskTypeRemovalService } from './task-type-removal.service.js';
import { UseRepository } from './use.repository.js';

/**
 * Deleting what other rooms refer to. Who still uses it is asked here; each room lets go of its own rows (`x.leaving.ts`), in
 * the transaction of the removal. Locks are taken in one order, which is that of whoever writes the same rows: the calendar
 * of a person, entities, tasks by their ids, the production, people by their ids. Rows go from the top of the house down.
 */
@Module({
  imports: [
    AuthModule,
    CatalogueModule,
    DepartmentModule,
    EntityModule,
    EventModule,
    PersonModule,
    ProjectModule,
    TaskModule,
    TeamModule,
    TimeTrackingModule,
  ],
  controllers: [
    DepartmentRemovalController,
    PersonRemovalController,
    ProjectRemovalController,
    SiteRemovalController,
    TaskRemovalController,
    TaskTypeRemovalController,
  ],
  providers: [
    DepartmentRemovalService,
    OtherProgramsRepository,
    PersonRemovalService,
    ProjectRemovalService,
    SiteRemovalService,
    TaskRemovalService,
    TaskTypeRemovalService,
    UseRepository,
  ],
})
export class LeavingModule {}
