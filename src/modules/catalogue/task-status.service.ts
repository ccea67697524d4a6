import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Transaction } from '../../database/database.js';
import { InjectRegister } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateTaskStatusDto, TaskStatus, UpdateTaskStatusDto } from './task-status.js';
import { TaskStatusRepository } from './task-status.repository.js';

/** Keeps one status the default: a new one takes the place of the former one. */
@Injectable()
export class TaskStatusService {
  constructor(
    @InjectRegister(TaskStatus) private readonly register: Register<TaskStatus>,
    private readonly statuses: TaskStatusRepository,
  ) {}

  create(viewer: Viewer, body: CreateTaskStatusDto): Promise<JsonText> {
    return this.register.create(viewer, body, body.is_default ? this.asDefault(viewer) : {});
  }

  update(viewer: Viewer, id: string, changes: UpdateTaskStatusDto): Promise<JsonText> {
    // A default that becomes one for concepts, or no longer is one, takes the place of another.
    const movesDefault = changes.is_default || changes.for_concept !== undefined;
    return this.register.update(viewer, id, changes, movesDefault ? this.asDefault(viewer) : {});
  }

  private asDefault(viewer: Viewer) {
    return {
      before: (tx: Transaction) => this.statuses.lockDefaults(tx),
      after: async (tx: Transaction, id: string) => {
        for (const former of await this.statuses.clearFormerDefault(tx, id)) {
          await this.register.tell(tx, viewer, former, 'update');
        }
      },
    };
  }
}
