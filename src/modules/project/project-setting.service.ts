import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { UnknownSetting } from './project.errors.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectRightsService } from './project-rights.service.js';
import { AddTaskStatusDto } from './project-task-status.js';
import { AddTaskTypeDto } from './project-task-type.js';
import { ProjectSettingRepository } from './project-setting.repository.js';
import { TaskStatus } from '../catalogue/task-status.js';
import { TaskType } from '../catalogue/task-type.js';
import { InjectRegister } from '../register/injected.js';
import { Register } from '../register/register.js';

/** What a production uses of the catalogues. Clients learn of a change by `project:update`. */
@Injectable()
export class ProjectSettingService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectRepository,
    private readonly rights: ProjectRightsService,
    private readonly settings: ProjectSettingRepository,
    @InjectRegister(TaskType) private readonly taskTypes: Register<TaskType>,
    @InjectRegister(TaskStatus) private readonly taskStatuses: Register<TaskStatus>,
    private readonly events: EventRepository,
  ) {}

  /** Lets the production use a task type. Answers the production. */
  async addTaskType(viewer: Viewer, projectId: string, { task_type_id, priority }: AddTaskTypeDto): Promise<JsonText> {
    if (!(await this.taskTypes.exists(task_type_id))) throw new UnknownSetting('task_type_id');
    return this.change(viewer, projectId, (tx) => this.settings.addTaskTypes(tx, projectId, [task_type_id], priority));
  }

  async removeTaskType(viewer: Viewer, projectId: string, id: string): Promise<void> {
    await this.change(viewer, projectId, (tx) => this.settings.removeTaskType(tx, projectId, id));
  }

  /** Lets the production use a task status. Answers the production. */
  async addTaskStatus(viewer: Viewer, projectId: string, { task_status_id }: AddTaskStatusDto): Promise<JsonText> {
    if (!(await this.taskStatuses.exists(task_status_id))) throw new UnknownSetting('task_status_id');
    return this.change(viewer, projectId, (tx) => this.settings.addTaskStatuses(tx, projectId, [task_status_id]));
  }

  async removeTaskStatus(viewer: Viewer, projectId: string, id: string): Promise<void> {
    await this.change(viewer, projectId, (tx) => this.settings.removeTaskStatus(tx, projectId, id));
  }

  private change(viewer: Viewer, projectId: string, work: (tx: Transaction) => Promise<boolean>): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.rights.demand(tx, viewer, 'project.change-team', projectId);
      const changed = await work(tx);
      if (changed) {
        await this.projects.touch(tx, projectId);
        await this.events.record(tx, 'project:update', viewer.id, { project_id: projectId }, projectId);
      }
      return this.projects.written(tx, projectId, { relations: false });
    });
  }
}
