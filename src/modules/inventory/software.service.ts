import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { DepartmentRepository } from '../department/department.repository.js';
import { EventRepository } from '../event/event.repository.js';
import { EquipmentService } from './equipment.service.js';
import { CreateSoftwareDto, UpdateSoftwareDto } from './software.dto.js';
import { SoftwareRepository } from './software.repository.js';

@Injectable()
export class SoftwareService extends EquipmentService<CreateSoftwareDto, UpdateSoftwareDto> {
  constructor(
    database: Database,
    softwares: SoftwareRepository,
    departments: DepartmentRepository,
    events: EventRepository,
  ) {
    super('software', 'software.change', database, softwares, departments, events);
  }
}
