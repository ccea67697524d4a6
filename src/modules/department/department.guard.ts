import { Injectable } from '@nestjs/common';
import { CatalogueGuard } from '../../access/former/catalogue.guard.js';
import { DepartmentNotFound } from './department.errors.js';
import { DepartmentRepository } from './department.repository.js';

@Injectable()
export class DepartmentGuard extends CatalogueGuard {
  constructor(departments: DepartmentRepository) {
    super(departments, 'department_id', () => new DepartmentNotFound());
  }
}
