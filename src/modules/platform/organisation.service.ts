import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { UpdateOrganisationDto } from './organisation.js';
import { OrganisationNotFound } from './organisation.errors.js';
import { OrganisationRepository } from './organisation.repository.js';

@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly events: EventRepository,
  ) {}

  async read(viewer: Viewer, id: string): Promise<JsonText> {
    const organisation = await this.organisations.find(viewer, id);
    if (!organisation) throw new OrganisationNotFound();
    return organisation;
  }

  update(viewer: Viewer, id: string, changes: UpdateOrganisationDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (!(await this.organisations.lock(tx, id))) throw new OrganisationNotFound();
      const caller = await current(tx, viewer);
      demand(caller, 'organisation.change');
      await this.organisations.update(tx, id, { ...changes });
      await this.events.record(tx, 'organisation:update', viewer.id, { organisation_id: id });
      return this.organisations.written(tx, caller, id);
    });
  }
}
