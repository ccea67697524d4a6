import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { EquipmentRepository } from './equipment.repository.js';
import { SoftwareDepartmentLink } from './software-department-link.js';
import { Software } from './software.js';

@Injectable()
export class SoftwareRepository extends EquipmentRepository {
  constructor(database: Database) {
    super(database, Software, SoftwareDepartmentLink, 'software_id');
  }
}
