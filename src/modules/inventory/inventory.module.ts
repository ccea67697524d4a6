import { Module } from '@nestjs/common';
import { DepartmentModule } from '../department/department.module.js';
import { EventModule } from '../event/event.module.js';

/** Software and hardware: what the studio owns, which departments work with it, and what it costs. */
@Module({ imports: [DepartmentModule, EventModule] })
export class InventoryModule {}
