import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Department } from '../department/department.js';
import { InjectRegister } from '../register/injected.js';
import { Register } from '../register/register.js';
import { EquipmentService } from './equipment.service.js';
import { HardwareItem } from './hardware-item.js';
import { HardwareItemRepository } from './hardware-item.repository.js';

@Injectable()
export class HardwareItemService extends EquipmentService<HardwareItem> {
  constructor(
    @InjectRegister(HardwareItem) register: Register<HardwareItem>,
    repository: HardwareItemRepository,
    @InjectRegister(Department) departments: Register<Department>,
    database: Database,
  ) {
    super('hardware item', register, repository, departments, database);
  }
}
