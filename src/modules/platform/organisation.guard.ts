import { Injectable } from '@nestjs/common';
import { StoredRowGuard } from '../../access/stored-row.guard.js';
import { OrganisationNotFound } from './organisation.errors.js';
import { OrganisationRepository } from './organisation.repository.js';

@Injectable()
export class OrganisationGuard extends StoredRowGuard {
  constructor(organisations: OrganisationRepository) {
    super(organisations, 'organisation_id', () => new OrganisationNotFound());
  }
}
