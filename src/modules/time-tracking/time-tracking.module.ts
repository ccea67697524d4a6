import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { EntityModule } from '../entity/entity.module.js';
import { ProjectModule } from '../project/project.module.js';
import { TaskModule } from '../task/task.module.js';
import { CommentController } from './comment.controller.js';
import { CommentingService } from './commenting.service.js';
import { DayOffCalendarController } from './day-off-calendar.controller.js';
import { DayOffController } from './day-off.controller.js';
import { DayOffRepository } from './day-off.repository.js';
import { DayOffService } from './day-off.service.js';
import { HoursLeaving } from './hours.leaving.js';
import { HoursFactsRepository } from './hours-facts.repository.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { TimeSpentController } from './time-spent.controller.js';
import { TimeSpentListRepository } from './time-spent-list.repository.js';
import { TimeSpentOfProductionController } from './time-spent-of-production.controller.js';
import { TimeSpentOfTaskController } from './time-spent-of-task.controller.js';
import { TimeSpentOwnController } from './time-spent-own.controller.js';
import { TimeSpentRepository } from './time-spent.repository.js';
import { TimeSpentService } from './time-spent.service.js';
import { TimeTableController } from './time-table.controller.js';
import { TimeTableRepository } from './time-table.repository.js';
import { TimeSpentOfPersonController } from './time-spent-of-person.controller.js';
import { TimeTotalRepository } from './time-total.repository.js';
import { TimeTotalService } from './time-total.service.js';
import { DayOff } from './day-off.js';
import { TimeSpent } from './time-spent.js';

/** Hours per task and day, totals and tables of them, and leave. */
@Module({
  imports: [
    TypeOrmModule.forFeature([DayOff, TimeSpent]),
    EventModule,
    EntityModule,
    PersonModule,
    ProjectModule,
    TaskModule,
  ],
  controllers: [
    CommentController,
    TimeSpentController,
    TimeSpentOfTaskController,
    TimeSpentOwnController,
    TimeSpentOfProductionController,
    TimeSpentOfPersonController,
    TimeTableController,
    DayOffController,
    DayOffCalendarController,
  ],
  providers: [
    CommentingService,
    HoursFactsRepository,
    HoursLeaving,
    TaskDurationRepository,
    TimeSpentRepository,
    TimeSpentListRepository,
    TimeSpentService,
    TimeTotalRepository,
    TimeTotalService,
    TimeTableRepository,
    DayOffRepository,
    DayOffService,
  ],
  exports: [HoursLeaving],
})
export class TimeTrackingModule {}
