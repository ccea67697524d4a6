import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { demandChange, lockForChange } from './catalogue-change.js';
import { CatalogueNameTaken, NotInCatalogue, TaskTypeAttached } from './catalogue.errors.js';
import { CreateTaskTypeDto, UpdateTaskTypeDto } from './task-type.dto.js';
import { TaskTypeRepository } from './task-type.repository.js';

@Injectable()
export class TaskTypeService {
  constructor(
    private readonly database: Database,
    private readonly types: TaskTypeRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const type = await this.types.find(id);
    if (!type) throw new NotInCatalogue('task type');
    return type;
  }

  create(viewer: Viewer, body: CreateTaskTypeDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (await this.types.nameTaken(tx, body.name)) throw new CatalogueNameTaken('task type');
      const id = await this.types.insert(tx, withoutNulls(body));
      await demandChange(tx, viewer);
      await this.events.record(tx, 'task-type:new', viewer.id, { task_type_id: id });
      return this.types.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateTaskTypeDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await lockForChange(tx, viewer, this.types, id, 'task type');
      const { name } = changes;
      if (name !== undefined && (await this.types.nameTaken(tx, name, id))) throw new CatalogueNameTaken('task type');
      await this.types.update(tx, id, { ...changes });
      await this.events.record(tx, 'task-type:update', viewer.id, { task_type_id: id });
      return this.types.written(tx, id);
    });
  }

  /** Deletes a task type; with `force`, after detaching it. The database refuses while there are tasks of it. */
  delete(viewer: Viewer, id: string, force: boolean): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockForChange(tx, viewer, this.types, id, 'task type');
      if (force) await this.types.detach(tx, id);
      const users = await this.types.attachedTo(tx, id);
      if (users.length > 0) throw new TaskTypeAttached(users);
      await this.types.delete(tx, id);
      await this.events.record(tx, 'task-type:delete', viewer.id, { task_type_id: id });
    });
  }
}
