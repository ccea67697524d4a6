import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { CreateStudioDto, UpdateStudioDto } from './studio.dto.js';
import { StudioInUse, StudioNotFound } from './studio.errors.js';
import { StudioRepository } from './studio.repository.js';

@Injectable()
export class StudioService {
  constructor(
    private readonly database: Database,
    private readonly studios: StudioRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const studio = await this.studios.find(id);
    if (!studio) throw new StudioNotFound();
    return studio;
  }

  create(viewer: Viewer, body: CreateStudioDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const id = await this.studios.insert(tx, withoutNulls(body));
      demand(await current(tx, viewer), 'studio.change');
      await this.events.record(tx, 'studio:new', viewer.id, { studio_id: id });
      return this.studios.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateStudioDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (!(await this.studios.lockRow(tx, id))) throw new StudioNotFound();
      demand(await current(tx, viewer), 'studio.change');
      await this.studios.update(tx, id, { ...changes });
      await this.events.record(tx, 'studio:update', viewer.id, { studio_id: id });
      return this.studios.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.studios.lockRow(tx, id))) throw new StudioNotFound();
      demand(await current(tx, viewer), 'studio.change');
      const people = await this.studios.people(tx, id);
      if (people > 0) throw new StudioInUse(people);
      await this.studios.delete(tx, id);
      await this.events.record(tx, 'studio:delete', viewer.id, { studio_id: id });
    });
  }
}
