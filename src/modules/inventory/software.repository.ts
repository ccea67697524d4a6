import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Attributes } from '../../database/collection.js';
import { Database } from '../../database/database.js';
import { EquipmentRepository } from './equipment.repository.js';
import { Software, softwareDefaults } from './software.entity.js';

export const softwareAttributes: Attributes = {
  id: 'uuid',
  name: 'name',
  short_name: 'text',
  file_extension: 'text',
  version: 'optional text',
  secondary_extensions: 'json',
  archived: 'boolean',
  monthly_cost: 'integer',
  inventory_amount: 'integer',
  created_at: 'timestamp',
  updated_at: 'timestamp',
};

@Injectable()
export class SoftwareRepository extends EquipmentRepository<Software> {
  constructor(database: Database, @InjectRepository(Software) rows: Repository<Software>) {
    super(database, rows, {
      table: 'software',
      type: 'Software',
      columns: softwareAttributes,
      defaults: softwareDefaults,
      linkTable: 'software_department_link',
      linkType: 'SoftwareDepartmentLink',
      linkColumn: 'software_id',
    });
  }
}
