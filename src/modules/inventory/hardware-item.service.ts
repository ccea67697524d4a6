import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { DepartmentRepository } from '../department/department.repository.js';
import { EventRepository } from '../event/event.repository.js';
import { EquipmentService } from './equipment.service.js';
import { CreateHardwareItemDto, UpdateHardwareItemDto } from './hardware-item.dto.js';
import { HardwareItemRepository } from './hardware-item.repository.js';

@Injectable()
export class HardwareItemService extends EquipmentService<CreateHardwareItemDto, UpdateHardwareItemDto> {
  constructor(
    database: Database,
    items: HardwareItemRepository,
    departments: DepartmentRepository,
    events: EventRepository,
  ) {
    super('hardware item', 'hardware.change', database, items, departments, events);
  }
}
