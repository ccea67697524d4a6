import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { InjectRegister } from '../register/injected.js';
import { StillInUse } from '../register/register.errors.js';
import { Register } from '../register/register.js';
import { TaskType } from './task-type.js';
import { TaskTypeRepository } from './task-type.repository.js';

@Injectable()
export class TaskTypeService {
  constructor(
    @InjectRegister(TaskType) private readonly register: Register<TaskType>,
    private readonly types: TaskTypeRepository,
  ) {}

  /** Deletes a task type; with `force`, after detaching it. The database refuses while there are tasks of it. */
  delete(viewer: Viewer, id: string, force: boolean): Promise<void> {
    return this.register.delete(viewer, id, async (tx) => {
      if (force) await this.types.detach(tx, id);
      const users = await this.types.attachedTo(tx, id);
      if (users.length === 0) return;
      throw new StillInUse(
        'task type',
        `attached to ${users.join(' and ')}`,
        'Delete with force=true to detach it first',
      );
    });
  }
}
