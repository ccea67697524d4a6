import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { demandChange, lockForChange } from './catalogue-change.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { CreateTaskStatusDto, UpdateTaskStatusDto } from './task-status.dto.js';
import { TaskStatusRepository } from './task-status.repository.js';

@Injectable()
export class TaskStatusService {
  constructor(
    private readonly database: Database,
    private readonly statuses: TaskStatusRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const status = await this.statuses.find(id);
    if (!status) throw new NotInCatalogue('task status');
    return status;
  }

  create(viewer: Viewer, body: CreateTaskStatusDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (body.is_default) await this.statuses.lockDefaults(tx);
      const id = await this.statuses.insert(tx, withoutNulls(body));
      await demandChange(tx, viewer);
      if (body.is_default) await this.clearFormerDefault(tx, viewer, id);
      await this.events.record(tx, 'task-status:new', viewer.id, { task_status_id: id });
      return this.statuses.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateTaskStatusDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      // A default that becomes one for concepts, or no longer is one, takes the place of another.
      const movesDefault = changes.is_default || changes.for_concept !== undefined;
      if (movesDefault) await this.statuses.lockDefaults(tx);
      await lockForChange(tx, viewer, this.statuses, id, 'task status');
      await this.statuses.update(tx, id, { ...changes });
      if (movesDefault) await this.clearFormerDefault(tx, viewer, id);
      await this.events.record(tx, 'task-status:update', viewer.id, { task_status_id: id });
      return this.statuses.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockForChange(tx, viewer, this.statuses, id, 'task status');
      await this.statuses.delete(tx, id);
      await this.events.record(tx, 'task-status:delete', viewer.id, { task_status_id: id });
    });
  }

  private async clearFormerDefault(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
    for (const former of await this.statuses.clearFormerDefault(tx, id)) {
      await this.events.record(tx, 'task-status:update', viewer.id, { task_status_id: former });
    }
  }
}
