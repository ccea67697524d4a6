import { Injectable } from '@nestjs/common';
import { StoredRowGuard } from '../../access/stored-row.guard.js';
import { DepartmentNotFound } from './department.errors.js';
import { DepartmentRepository } from './department.repository.js';

@Injectable()
export class DepartmentGuard extends StoredRowGuard {
  constructor(departments: DepartmentRepository) {
    super(departments, 'department_id', () => new DepartmentNotFound());
  }
}
