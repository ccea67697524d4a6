import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { ProductionModule } from '../production/production.module.js';
import { TimeSpentRepository } from './time-spent.repository.js';

/** Hours per task and day, totals and tables of them, and leave. */
@Module({
  imports: [EventModule, PersonModule, ProductionModule],
  providers: [TimeSpentRepository],
})
export class TimeTrackingModule {}
