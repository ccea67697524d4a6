import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand, may } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { Change, EventRepository } from '../event/event.repository.js';
import { PersonNotFound } from '../person/person.errors.js';
import { ClearAssignationDto } from './assignment.js';
import { BotsNotAllowed, UnknownAssignee } from './assignment.errors.js';
import { type AssignmentFacts, AssignmentFactsRepository } from './assignment-facts.repository.js';
import { Assignment, AssignmentRepository } from './assignment.repository.js';
import { TaskNotFound } from './task.errors.js';
import { TaskRepository } from './task.repository.js';

@Injectable()
export class AssignmentService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly facts: AssignmentFactsRepository,
    private readonly assignments: AssignmentRepository,
    private readonly events: EventRepository,
  ) {}

  /** Assigns a person to a task. Answers the task. */
  assign(viewer: Viewer, taskId: string, personId: string): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const [task] = await this.tasks.lock(tx, [taskId]);
      if (!task) throw new TaskNotFound();
      const caller = await current(tx, viewer);
      const facts = await this.facts.of(taskId, personId, caller, tx);
      if (!facts) throw new UnknownAssignee();
      demand(caller, 'task.assign', facts);
      if (!facts.is_admitted) throw new BotsNotAllowed();
      await this.add(tx, viewer, [taskId], [personId]);
      return this.tasks.written(tx, taskId, { relations: true });
    });
  }

  /** Assigns a person to those of the tasks that the viewer may give them. Answers these. */
  assignAll(viewer: Viewer, personId: string, taskIds: readonly string[]): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (!(await this.assignments.isPerson(tx, personId))) throw new PersonNotFound();
      const given = await this.locked(
        tx,
        viewer,
        taskIds,
        personId,
        (caller, facts) => may(caller, 'task.assign', facts) && facts.is_admitted,
      );
      await this.add(tx, viewer, given, [personId]);
      return this.tasks.findAll(tx, given);
    });
  }

  /**
   * Takes a person, or everybody, off those of the tasks where the viewer may do that. Answers their ids; of tasks that
   * one leaves oneself, which anybody may, only those one was on.
   */
  clear(viewer: Viewer, { task_ids, person_id }: ClearAssignationDto): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      if (person_id && !(await this.assignments.isPerson(tx, person_id))) throw new UnknownAssignee();
      const cleared = await this.locked(tx, viewer, task_ids, person_id ?? null, (caller, facts) =>
        may(caller, 'task.unassign', facts),
      );
      const removed = await this.assignments.remove(tx, cleared, person_id ?? null);
      await this.tellRemoved(tx, viewer, removed);
      await this.tellChanged(tx, viewer, removed);
      const left = new Set(tasksOf(removed));
      return person_id === viewer.id ? cleared.filter((id) => left.has(id)) : cleared;
    });
  }

  /** Makes these the assignees of a task, and nobody else; unknown ids are left out, bots that were there stay. */
  async replace(tx: Transaction, viewer: Viewer, taskId: string, personIds: readonly string[]): Promise<void> {
    if (await this.assignments.bringsUnwantedBot(tx, taskId, personIds)) throw new BotsNotAllowed();
    await this.tellRemoved(tx, viewer, await this.assignments.removeOthers(tx, taskId, personIds));
    const added = await this.assignments.add(tx, [taskId], personIds);
    await this.joinTeams(tx, viewer, [taskId], personIds);
    await this.tellAdded(tx, viewer, added);
  }

  /**
   * Those of the tasks where the viewer may do something with the person, or with everybody, in their order; nobody else
   * changes them until the transaction ends.
   */
  private async locked(
    tx: Transaction,
    viewer: Viewer,
    taskIds: readonly string[],
    personId: string | null,
    allows: (caller: Viewer, facts: AssignmentFacts) => boolean,
  ): Promise<string[]> {
    await this.tasks.lock(tx, taskIds);
    const caller = await current(tx, viewer);
    const facts = await this.facts.ofAll(taskIds, personId, caller, tx);
    const allowed = new Set(facts.filter((one) => allows(caller, one)).map(({ task_id }) => task_id));
    return taskIds.filter((id) => allowed.has(id));
  }

  private async add(
    tx: Transaction,
    viewer: Viewer,
    taskIds: readonly string[],
    personIds: readonly string[],
  ): Promise<void> {
    const added = await this.assignments.add(tx, taskIds, personIds);
    await this.joinTeams(tx, viewer, taskIds, personIds);
    await this.tellAdded(tx, viewer, added);
    await this.tellChanged(tx, viewer, added);
  }

  /** Whoever is assigned belongs to the team, also who had left it. */
  private async joinTeams(
    tx: Transaction,
    viewer: Viewer,
    taskIds: readonly string[],
    personIds: readonly string[],
  ): Promise<void> {
    const projects = await this.assignments.joinTeams(tx, taskIds, personIds);
    await this.events.recordAll(
      tx,
      viewer.id,
      projects.map((project_id) => ({ name: 'project:update', data: { project_id }, project_id })),
    );
  }

  /** Whoever came to a task is told, once. */
  private async tellAdded(tx: Transaction, viewer: Viewer, added: readonly Assignment[]): Promise<void> {
    if (added.length === 0) return;
    await this.assignments.setAssigner(tx, tasksOf(added), viewer.id);
    await this.assignments.notify(tx, added, viewer.id);
    await this.events.recordAll(
      tx,
      viewer.id,
      added.map((assignment) => change('task:assign', assignment)),
    );
  }

  private async tellRemoved(tx: Transaction, viewer: Viewer, removed: readonly Assignment[]): Promise<void> {
    await this.assignments.touch(tx, tasksOf(removed));
    await this.events.recordAll(
      tx,
      viewer.id,
      removed.map((assignment) => change('task:unassign', assignment)),
    );
  }

  private async tellChanged(tx: Transaction, viewer: Viewer, assignments: readonly Assignment[]): Promise<void> {
    const projectOf = new Map(assignments.map(({ task_id, project_id }) => [task_id, project_id]));
    const changes = [...projectOf].map(([task_id, project_id]) => ({
      name: 'task:update',
      data: { task_id },
      project_id,
    }));
    await this.events.recordAll(tx, viewer.id, changes);
  }
}

const tasksOf = (assignments: readonly Assignment[]) => assignments.map(({ task_id }) => task_id);

const change = (name: string, { task_id, person_id, project_id }: Assignment): Change => ({
  name,
  data: { task_id, person_id },
  project_id,
});
