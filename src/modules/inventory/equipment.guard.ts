import { Injectable } from '@nestjs/common';
import { StoredRowGuard } from '../../access/stored-row.guard.js';
import { EquipmentNotFound } from './equipment.errors.js';
import { HardwareItemRepository } from './hardware-item.repository.js';
import { SoftwareRepository } from './software.repository.js';

@Injectable()
export class SoftwareGuard extends StoredRowGuard {
  constructor(softwares: SoftwareRepository) {
    super(softwares, 'software_id', () => new EquipmentNotFound('software'));
  }
}

@Injectable()
export class HardwareItemGuard extends StoredRowGuard {
  constructor(items: HardwareItemRepository) {
    super(items, 'hardware_item_id', () => new EquipmentNotFound('hardware item'));
  }
}
