import { Injectable } from '@nestjs/common';
import { StoredRowGuard } from '../../access/stored-row.guard.js';
import { SalaryScaleNotFound } from './salary-scale.errors.js';
import { SalaryScaleRepository } from './salary-scale.repository.js';

@Injectable()
export class SalaryScaleGuard extends StoredRowGuard {
  constructor(scales: SalaryScaleRepository) {
    super(scales, 'salary_scale_id', () => new SalaryScaleNotFound());
  }
}
