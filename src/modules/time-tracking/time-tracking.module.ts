import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { ProductionModule } from '../production/production.module.js';
import { TimeSpentRepository } from './time-spent.repository.js';
import { TimeTableController } from './time-table.controller.js';
import { TimeTableRepository } from './time-table.repository.js';
import { TimeTotalController } from './time-total.controller.js';
import { TimeTotalRepository } from './time-total.repository.js';
import { TimeTotalService } from './time-total.service.js';

/** Hours per task and day, totals and tables of them, and leave. */
@Module({
  imports: [EventModule, PersonModule, ProductionModule],
  controllers: [TimeTableController, TimeTotalController],
  providers: [TimeSpentRepository, TimeTableRepository, TimeTotalRepository, TimeTotalService],
})
export class TimeTrackingModule {}
