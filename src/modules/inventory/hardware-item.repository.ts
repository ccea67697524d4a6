import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Attributes } from '../../database/collection.js';
import { Database } from '../../database/database.js';
import { EquipmentRepository } from './equipment.repository.js';
import { HardwareItem, hardwareItemDefaults } from './hardware-item.entity.js';

export const hardwareItemAttributes: Attributes = {
  id: 'uuid',
  name: 'name',
  short_name: 'text',
  description: 'text',
  archived: 'boolean',
  monthly_cost: 'integer',
  inventory_amount: 'integer',
  created_at: 'timestamp',
  updated_at: 'timestamp',
};

@Injectable()
export class HardwareItemRepository extends EquipmentRepository<HardwareItem> {
  constructor(database: Database, @InjectRepository(HardwareItem) rows: Repository<HardwareItem>) {
    super(database, rows, {
      table: 'hardware_item',
      type: 'HardwareItem',
      columns: hardwareItemAttributes,
      defaults: hardwareItemDefaults,
      linkTable: 'hardware_item_department_link',
      linkType: 'HardwareItemDepartmentLink',
      linkColumn: 'hardware_item_id',
    });
  }
}
