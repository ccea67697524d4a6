import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand, may } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { AssignmentService } from './assignment.service.js';
import { CreateTaskDto, supervisedMembers, UpdateTaskDto } from './task.input.js';
import { MembersOutOfReach } from '../project/supervision.errors.js';
import { ProjectRightsService } from '../project/project-rights.service.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { membersBeyond } from '../project/supervised-members.js';
import { EntityOutsideProject, TaskNotFound, TaskTypeNotMeant } from './task.errors.js';
import { StoredTask, TaskRepository } from './task.repository.js';
import { TaskStatusRepository } from '../catalogue/task-status.repository.js';

@Injectable()
export class TaskService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly facts: TaskFactsRepository,
    private readonly projects: ProjectRightsService,
    private readonly statuses: TaskStatusRepository,
    private readonly assignments: AssignmentService,
    private readonly events: EventRepository,
  ) {}

  async read(id: string, relations: boolean): Promise<JsonText> {
    const task = await this.tasks.find(id, { relations });
    if (!task) throw new TaskNotFound();
    return task;
  }

  create(viewer: Viewer, body: CreateTaskDto): Promise<JsonText> {
    const { assignees = [], ...given } = withoutNulls(body);
    const { project_id } = body;
    return this.database.transaction(async (tx) => {
      const forConcept = (await this.checkFit(tx, body)) === 'Concept';
      const task_status_id = given.task_status_id ?? (await this.statuses.first(tx, { forConcept }));
      const id = await this.tasks.insert(tx, { ...given, task_status_id });
      await this.projects.demand(tx, viewer, 'task.create', project_id);
      await this.events.record(tx, 'task:new', viewer.id, { task_id: id }, project_id);
      await this.assignments.replace(tx, viewer, id, assignees);
      return this.tasks.written(tx, id, { relations: true });
    });
  }

  /** Changes a task; members that supervisors do not change are for whoever may change it beyond its planning. */
  update(viewer: Viewer, id: string, body: UpdateTaskDto): Promise<JsonText> {
    const { assignees, ...changes } = body;
    return this.database.transaction(async (tx) => {
      const [stored] = await this.tasks.lock(tx, [id]);
      const caller = await current(tx, viewer);
      const facts = await this.facts.of(id, caller, tx);
      if (!stored || !facts) throw new TaskNotFound();
      demand(caller, 'task.update', facts);
      const beyond = membersBeyond(body, supervisedMembers);
      if (beyond.length > 0 && !may(caller, 'task.update-beyond-planning', facts)) {
        throw new MembersOutOfReach(beyond, supervisedMembers);
      }
      await this.checkMove(tx, stored, changes);
      await this.tasks.update(tx, id, changes);
      if (assignees !== undefined) await this.assignments.replace(tx, viewer, id, assignees ?? []);
      await this.events.record(tx, 'task:update', viewer.id, { task_id: id }, stored.project_id);
      return this.tasks.written(tx, id, { relations: false });
    });
  }

  /** What a task is done on and as what has to fit; what stays as it was is not asked. */
  private async checkMove(tx: Transaction, stored: StoredTask, changes: UpdateTaskDto): Promise<void> {
    const next = { ...stored, ...changes };
    if (next.entity_id === stored.entity_id && next.task_type_id === stored.task_type_id) return;
    await this.checkFit(tx, next);
  }

  /** Answers the kind of the entity. */
  private async checkFit(
    tx: Transaction,
    { project_id, entity_id, task_type_id }: Pick<StoredTask, 'project_id' | 'entity_id' | 'task_type_id'>,
  ): Promise<string> {
    const fit = await this.tasks.fit(tx, project_id, entity_id, task_type_id);
    if (!fit) throw new EntityOutsideProject();
    if (fit.meant === false) throw new TaskTypeNotMeant();
    return fit.kind;
  }
}
