import { Injectable } from '@nestjs/common';
import { StoredRowGuard } from '../../access/stored-row.guard.js';
import { StudioNotFound } from './studio.errors.js';
import { StudioRepository } from './studio.repository.js';

@Injectable()
export class StudioGuard extends StoredRowGuard {
  constructor(studios: StudioRepository) {
    super(studios, 'studio_id', () => new StudioNotFound());
  }
}
