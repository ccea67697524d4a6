import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { EquipmentRepository } from './equipment.repository.js';
import { HardwareItemDepartmentLink } from './hardware-item-department-link.js';
import { HardwareItem } from './hardware-item.js';

@Injectable()
export class HardwareItemRepository extends EquipmentRepository {
  constructor(database: Database) {
    super(database, HardwareItem, HardwareItemDepartmentLink, 'hardware_item_id');
  }
}
