import { Injectable } from '@nestjs/common';
import { CatalogueGuard } from '../../access/former/catalogue.guard.js';
import { SalaryScaleNotFound } from './salary-scale.errors.js';
import { SalaryScaleRepository } from './salary-scale.repository.js';

@Injectable()
export class SalaryScaleGuard extends CatalogueGuard {
  constructor(scales: SalaryScaleRepository) {
    super(scales, 'salary_scale_id', () => new SalaryScaleNotFound());
  }
}
