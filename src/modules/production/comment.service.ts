import { Injectable } from '@nestjs/common';
import { covers } from '../../access/reach.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { CommentTaskDto } from './comment.dto.js';
import { CommentInTheFuture, StatusNotAllowed, UnknownTaskStatus } from './comment.errors.js';
import { CommentRepository } from './comment.repository.js';
import { TaskNotFound } from './production.errors.js';
import { TaskDatingRepository } from './task-dating.repository.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { TaskFacts, TaskFactsRepository } from './task-facts.repository.js';
import { StoredTask, TaskRepository } from './task.repository.js';

@Injectable()
export class CommentService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly facts: TaskFactsRepository,
    private readonly comments: CommentRepository,
    private readonly dating: TaskDatingRepository,
    private readonly durations: TaskDurationRepository,
    private readonly events: EventRepository,
  ) {}

  /** Writes a comment on a task and gives the task its status; the guard decided that the viewer may comment. */
  comment(viewer: Viewer, taskId: string, { task_status_id, comment, created_at }: CommentTaskDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const [task] = await this.tasks.lock(tx, [taskId]);
      const facts = await this.facts.of(taskId, viewer.id, tx);
      if (!task || !facts) throw new TaskNotFound();
      await this.checkStatus(tx, viewer, facts, task_status_id);
      const date = mayDate(viewer, facts) ? (created_at ?? null) : null;
      if (date && date.getTime() > Date.now()) throw new CommentInTheFuture();

      const id = await this.comments.insert(tx, {
        taskId,
        personId: viewer.id,
        statusId: task_status_id,
        text: comment ?? null,
        date,
      });
      const changed = await this.date(tx, task, id, task_status_id);
      await this.tell(tx, viewer, task, id, changed ? task_status_id : undefined);
      return (await this.comments.find(tx, id))!;
    });
  }

  /** Artists, vendors and clients give only statuses that are open to them. */
  private async checkStatus(
    tx: Transaction,
    viewer: Viewer,
    { team_role }: TaskFacts,
    statusId: string,
  ): Promise<void> {
    const status = await this.comments.status(tx, statusId);
    if (!status) throw new UnknownTaskStatus();
    if (viewer.role === 'admin') return;
    const forArtist = team_role === 'user' || team_role === 'vendor';
    if (forArtist && !status.is_artist_allowed) throw new StatusNotAllowed();
    if (team_role === 'client' && !status.is_client_allowed) throw new StatusNotAllowed();
  }

  /** Makes the dates of the task follow; answers whether its status changed. */
  private async date(tx: Transaction, task: StoredTask, commentId: string, statusId: string): Promise<boolean> {
    if (!(await this.comments.isNewest(tx, commentId))) {
      await this.dating.recompute(tx, task.id);
      await this.durations.refresh(tx, [task.id]);
      return false;
    }
    const changes = task.task_status_id !== statusId;
    if (changes) await this.dating.changeStatus(tx, commentId);
    await this.dating.noteComment(tx, commentId);
    return changes;
  }

  private async tell(
    tx: Transaction,
    viewer: Viewer,
    { id, project_id, task_status_id }: StoredTask,
    commentId: string,
    newStatusId: string | undefined,
  ): Promise<void> {
    const data = { task_id: id };
    await this.events.recordAll(tx, viewer.id, [
      { name: 'comment:new', data: { ...data, comment_id: commentId }, project_id },
      { name: 'task:update', data, project_id },
    ]);
    if (newStatusId === undefined) return;
    const change = { ...data, previous_task_status_id: task_status_id, new_task_status_id: newStatusId };
    await this.events.record(tx, 'task:status-changed', viewer.id, change, project_id);
  }
}

/** Who says when a comment was made. */
const mayDate = (viewer: Viewer, { team_role }: TaskFacts) =>
  covers(viewer, 'task.date-comment', { teamRole: team_role ?? undefined });
