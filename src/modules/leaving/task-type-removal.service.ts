import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { Transaction } from '../../database/database.js';
import { EntityTypeRepository } from '../catalogue/entity-type.repository.js';
import { TaskType } from '../catalogue/task-type.js';
import { ProjectLeaving } from '../project/project.leaving.js';
import { InjectRegister } from '../register/injected.js';
import { StillInUse } from '../register/register.errors.js';
import { Register } from '../register/register.js';
import { OtherProgramsRepository } from './other-programs.repository.js';
import { UseRepository } from './use.repository.js';

@Injectable()
export class TaskTypeRemovalService {
  constructor(
    @InjectRegister(TaskType) private readonly types: Register<TaskType>,
    private readonly uses: UseRepository,
    private readonly projects: ProjectLeaving,
    private readonly others: OtherProgramsRepository,
    private readonly entityTypes: EntityTypeRepository,
  ) {}

  /** Deletes a task type; with `force`, after detaching it. The database refuses while there are tasks of it. */
  delete(viewer: Viewer, id: string, force: boolean): Promise<void> {
    return this.types.delete(viewer, id, async (tx) => {
      if (force) await this.detach(tx, id);
      const users = await this.uses.ofTaskType(tx, id);
      if (users.length === 0) return;
      throw new StillInUse(
        'task type',
        `attached to ${users.join(' and ')}`,
        'Delete with force=true to detach it first',
      );
    });
  }

  private async detach(tx: Transaction, id: string): Promise<void> {
    await this.projects.letGoOfTaskType(tx, id);
    await this.others.letGoOfTaskType(tx, id);
    await this.entityTypes.letGoOfTaskType(tx, id);
  }
}
