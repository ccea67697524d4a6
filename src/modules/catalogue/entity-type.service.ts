import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { demandChange, lockForChange } from './catalogue-change.js';
import { CatalogueNameTaken, NotInCatalogue } from './catalogue.errors.js';
import { CreateEntityTypeDto, UpdateEntityTypeDto } from './entity-type.dto.js';
import { EntityTypeRepository } from './entity-type.repository.js';

/** Clients know entity types as asset types, so their events are called that. */
@Injectable()
export class EntityTypeService {
  constructor(
    private readonly database: Database,
    private readonly types: EntityTypeRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string, relations: boolean): Promise<JsonText> {
    const type = await this.types.find(id, { relations });
    if (!type) throw new NotInCatalogue('entity type');
    return type;
  }

  create(viewer: Viewer, body: CreateEntityTypeDto): Promise<JsonText> {
    const { task_types, ...values } = withoutNulls(body);
    return this.database.transaction(async (tx) => {
      if (await this.types.nameTaken(tx, body.name)) throw new CatalogueNameTaken('entity type');
      const id = await this.types.insert(tx, values);
      await demandChange(tx, viewer);
      await this.types.replaceTaskTypes(tx, id, task_types ?? []);
      await this.events.record(tx, 'asset-type:new', viewer.id, { asset_type_id: id });
      return this.types.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, { task_types, ...changes }: UpdateEntityTypeDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await lockForChange(tx, viewer, this.types, id, 'entity type');
      const { name } = changes;
      if (name !== undefined && (await this.types.nameTaken(tx, name, id))) throw new CatalogueNameTaken('entity type');
      await this.types.update(tx, id, changes);
      if (task_types !== undefined) await this.types.replaceTaskTypes(tx, id, task_types ?? []);
      await this.events.record(tx, 'asset-type:update', viewer.id, { asset_type_id: id });
      return this.types.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockForChange(tx, viewer, this.types, id, 'entity type');
      await this.types.replaceTaskTypes(tx, id, []);
      await this.types.delete(tx, id);
      await this.events.record(tx, 'asset-type:delete', viewer.id, { asset_type_id: id });
    });
  }
}
