import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { ProductionModule } from '../production/production.module.js';
import { DayOffCalendarController } from './day-off-calendar.controller.js';
import { DayOffController } from './day-off.controller.js';
import { DayOffRepository } from './day-off.repository.js';
import { DayOffService } from './day-off.service.js';
import { TimeSpentRepository } from './time-spent.repository.js';

/** Hours per task and day, totals and tables of them, and leave. */
@Module({
  imports: [EventModule, PersonModule, ProductionModule],
  controllers: [DayOffController, DayOffCalendarController],
  providers: [TimeSpentRepository, DayOffRepository, DayOffService],
})
export class TimeTrackingModule {}
