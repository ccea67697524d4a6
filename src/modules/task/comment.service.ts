import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand, may } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Transaction } from '../../database/database.js';
import { CommentTaskDto } from './comment.input.js';
import {
  CommentInTheFuture,
  MentionKeepsStatus,
  NoRetakesLeft,
  StatusNotAllowed,
  UnknownAuthor,
  UnknownTaskStatus,
} from './comment.errors.js';
import { CommentNewsService } from './comment-news.service.js';
import { CommentRepository, NewComment, OpenStatus } from './comment.repository.js';
import { TaskNotFound } from './task.errors.js';
import { TaskDatingRepository } from './task-dating.repository.js';
import { type DiscussionFacts, TaskFactsRepository } from './task-facts.repository.js';
import { StoredTask, TaskRepository } from './task.repository.js';

/** A comment as it is answered, and whether no other on its task is newer. */
export interface WrittenComment {
  comment: JsonText;
  isNewest: boolean;
}

const oneDay = 24 * 60 * 60 * 1000;

@Injectable()
export class CommentService {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly facts: TaskFactsRepository,
    private readonly comments: CommentRepository,
    private readonly dating: TaskDatingRepository,
    private readonly news: CommentNewsService,
  ) {}

  /** Writes a comment on a task and gives the task its status; the dates of the task follow. */
  async write(tx: Transaction, viewer: Viewer, taskId: string, body: CommentTaskDto): Promise<WrittenComment> {
    const [task] = await this.tasks.lock(tx, [taskId]);
    const caller = await current(tx, viewer);
    const facts = await this.facts.inDiscussion(taskId, caller, tx);
    if (!task || !facts) throw new TaskNotFound();
    demand(caller, 'task.comment', facts);
    const status = await this.allowedStatus(tx, caller, facts, task, body.task_status_id);
    const comment = await this.written(tx, caller, facts, body);

    const id = await this.comments.insert(tx, comment);
    const isNewest = await this.comments.isNewest(tx, id);
    const changed = isNewest && task.task_status_id !== status.id;
    if (changed) await this.dating.changeStatus(tx, id);
    await (isNewest ? this.dating.noteComment(tx, id) : this.dating.recompute(tx, task.id));
    await this.news.tell(tx, viewer, { id, task, comment, status, changed });
    return { comment: await this.comments.written(tx, id), isNewest };
  }

  /** Managers speak for others, at other times, and to clients; of everybody else that is ignored. */
  private async written(
    tx: Transaction,
    caller: Viewer,
    facts: DiscussionFacts,
    body: CommentTaskDto,
  ): Promise<NewComment> {
    const { comment, person_id, created_at, checklist, links, for_client } = body;
    const manages = may(caller, 'task.comment-for-others', facts);
    const personId = (manages && person_id) || caller.id;
    if (personId !== caller.id && !(await this.comments.isAuthor(tx, personId))) throw new UnknownAuthor();
    return {
      taskId: facts.task_id,
      personId,
      statusId: body.task_status_id,
      text: comment ?? '',
      date: manages && created_at ? notAhead(created_at) : null,
      checklist: checklist ?? [],
      links: links ?? [],
      forClient: manages && (for_client ?? false),
    };
  }

  /** Artists, vendors and clients give only statuses that are open to them; and no task goes back without end. */
  private async allowedStatus(
    tx: Transaction,
    caller: Viewer,
    facts: DiscussionFacts,
    task: StoredTask,
    statusId: string,
  ): Promise<OpenStatus> {
    const status = await this.comments.status(tx, statusId);
    if (!status) throw new UnknownTaskStatus();
    const changes = status.id !== task.task_status_id;
    if (changes && !may(caller, 'task.change-status', facts)) throw new MentionKeepsStatus();
    const openTo = {
      openToArtists: status.is_artist_allowed === true,
      openToClients: status.is_client_allowed === true,
    };
    if (!may(caller, 'task.give-status', { there: facts.there, ...openTo })) throw new StatusNotAllowed();
    if (status.is_retake && (await this.comments.hasNoRetakesLeft(tx, task.id))) throw new NoRetakesLeft();
    return status;
  }
}

/** A clock that runs ahead of ours, or in a zone that was forgotten, means now. */
function notAhead(date: Date): Date | null {
  const ahead = date.getTime() - Date.now();
  if (ahead > oneDay) throw new CommentInTheFuture();
  return ahead > 0 ? null : date;
}
