import { Injectable } from '@nestjs/common';
import { StoredRowGuard } from '../../access/former/stored-row.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { pathUuid } from '../../common/http/uuid.js';
import { OrganisationNotFound } from './organisation.errors.js';
import { OrganisationRepository } from './organisation.repository.js';

@Injectable()
export class OrganisationGuard extends StoredRowGuard {
  constructor(private readonly organisations: OrganisationRepository) {
    super(organisations, 'organisation_id', () => new OrganisationNotFound());
  }

  protected override shown({ params, user }: ViewerRequest): Promise<JsonText | undefined> {
    return this.organisations.find(user!, pathUuid(params.organisation_id, 'organisation_id'));
  }
}
