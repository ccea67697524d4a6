import { Injectable } from '@nestjs/common';
import { CatalogueGuard } from '../../access/former/catalogue.guard.js';
import { StudioNotFound } from './studio.errors.js';
import { StudioRepository } from './studio.repository.js';

@Injectable()
export class StudioGuard extends CatalogueGuard {
  constructor(studios: StudioRepository) {
    super(studios, 'studio_id', () => new StudioNotFound());
  }
}
