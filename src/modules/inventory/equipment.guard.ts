import { Injectable } from '@nestjs/common';
import { CatalogueGuard } from '../../access/former/catalogue.guard.js';
import { EquipmentNotFound } from './equipment.errors.js';
import { HardwareItemRepository } from './hardware-item.repository.js';
import { SoftwareRepository } from './software.repository.js';

@Injectable()
export class SoftwareGuard extends CatalogueGuard {
  constructor(softwares: SoftwareRepository) {
    super(softwares, 'software_id', () => new EquipmentNotFound('software'));
  }
}

@Injectable()
export class HardwareItemGuard extends CatalogueGuard {
  constructor(items: HardwareItemRepository) {
    super(items, 'hardware_item_id', () => new EquipmentNotFound('hardware item'));
  }
}
