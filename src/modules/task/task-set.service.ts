import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Filter } from '../../common/http/list-query.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { NotRegistered } from '../register/register.errors.js';
import { TaskTypeNotMeant } from './task.errors.js';
import { ProjectRightsService } from '../project/project-rights.service.js';
import { TaskSetRepository } from './task-set.repository.js';
import { TaskStatusRepository } from '../catalogue/task-status.repository.js';

@Injectable()
export class TaskSetService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectRightsService,
    private readonly sets: TaskSetRepository,
    private readonly statuses: TaskStatusRepository,
    private readonly events: EventRepository,
  ) {}

  /**
   * Makes a task of one type for each of these entities, or for all of the production, where there is none yet. What
   * is not of the production or not of the kind is left out.
   */
  async create(
    viewer: Viewer,
    projectId: string,
    taskTypeId: string,
    kind: 'Shot' | 'Asset' | 'Edit',
    entities: readonly Filter[],
  ): Promise<JsonText> {
    const fits = await this.sets.isTypeFor(taskTypeId, kind);
    if (fits === undefined) throw new NotRegistered('task type');
    if (!fits) throw new TaskTypeNotMeant();
    return this.database.transaction(async (tx) => {
      const statusId = await this.statuses.first(tx);
      const made = await this.sets.make(tx, { projectId, taskTypeId, statusId, assignerId: viewer.id, kind, entities });
      // Only now, as the new tasks refer to their entities before they refer to the production: that is the order of locks.
      await this.projects.demand(tx, viewer, 'task.create', projectId);
      await this.events.recordAll(
        tx,
        viewer.id,
        made.map((task_id) => ({ name: 'task:new', data: { task_id }, project_id: projectId })),
      );
      return this.sets.shown(tx, made);
    });
  }
}
