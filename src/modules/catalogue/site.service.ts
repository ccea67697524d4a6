import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { CreateSiteDto, UpdateSiteDto } from './site.dto.js';
import { SiteInUse, SiteNotFound } from './site.errors.js';
import { SiteRepository } from './site.repository.js';

@Injectable()
export class SiteService {
  constructor(
    private readonly database: Database,
    private readonly sites: SiteRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const studio = await this.sites.find(id);
    if (!studio) throw new SiteNotFound();
    return studio;
  }

  create(viewer: Viewer, body: CreateSiteDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const id = await this.sites.insert(tx, withoutNulls(body));
      demand(await current(tx, viewer), 'studio.change');
      await this.events.record(tx, 'studio:new', viewer.id, { studio_id: id });
      return this.sites.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateSiteDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (!(await this.sites.lockRow(tx, id))) throw new SiteNotFound();
      demand(await current(tx, viewer), 'studio.change');
      await this.sites.update(tx, id, { ...changes });
      await this.events.record(tx, 'studio:update', viewer.id, { studio_id: id });
      return this.sites.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.sites.lockRow(tx, id))) throw new SiteNotFound();
      demand(await current(tx, viewer), 'studio.change');
      const people = await this.sites.people(tx, id);
      if (people > 0) throw new SiteInUse(people);
      await this.sites.delete(tx, id);
      await this.events.record(tx, 'studio:delete', viewer.id, { studio_id: id });
    });
  }
}
