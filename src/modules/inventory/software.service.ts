import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Department } from '../department/department.js';
import { InjectRegister } from '../register/injected.js';
import { Register } from '../register/register.js';
import { EquipmentService } from './equipment.service.js';
import { Software } from './software.js';
import { SoftwareRepository } from './software.repository.js';

@Injectable()
export class SoftwareService extends EquipmentService<Software> {
  constructor(
    @InjectRegister(Software) register: Register<Software>,
    repository: SoftwareRepository,
    @InjectRegister(Department) departments: Register<Department>,
    database: Database,
  ) {
    super('software', register, repository, departments, database);
  }
}
