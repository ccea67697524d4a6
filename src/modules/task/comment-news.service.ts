import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Transaction } from '../../database/database.js';
import { Change, EventRepository } from '../event/event.repository.js';
import { NewComment, OpenStatus } from './comment.repository.js';
import { MentionRepository } from './mention.repository.js';
import { mentionedIn } from './mentions.js';
import { NotificationRepository } from './notification.repository.js';
import type { StoredTask } from './task.repository.js';

/** A comment that was just written. */
interface Said {
  id: string;
  task: StoredTask;
  comment: NewComment;
  status: OpenStatus;
  /** Whether the task has another status now. */
  changed: boolean;
}

/** Tells of comments: those they mention, those who work on the task or follow it, and the journal. */
@Injectable()
export class CommentNewsService {
  constructor(
    private readonly mentions: MentionRepository,
    private readonly notifications: NotificationRepository,
    private readonly events: EventRepository,
  ) {}

  async tell(tx: Transaction, viewer: Viewer, said: Said): Promise<void> {
    const { id, task, comment, changed } = said;
    if (comment.text.includes('@')) {
      const candidates = await this.mentions.candidates(tx, task.id);
      await this.mentions.add(tx, id, mentionedIn(comment.text, candidates));
    }
    const told = await this.notifications.tellOfComment(tx, id, changed);
    const { project_id } = task;
    await this.events.recordAll(tx, viewer.id, [
      ...changes(said),
      ...told.map(({ notification_id, person_id }) => ({
        name: 'notification:new',
        data: { notification_id, person_id },
        project_id,
      })),
    ]);
  }
}

function changes({ id, task, comment, status, changed }: Said): Change[] {
  const { id: task_id, project_id } = task;
  const { personId: person_id, forClient: for_client } = comment;
  const named = (name: string, data: Change['data']): Change => ({ name, data: { task_id, ...data }, project_id });
  const change = {
    new_task_status_id: status.id,
    previous_task_status_id: task.task_status_id,
    person_id,
  };
  return [
    named('comment:new', { comment_id: id, task_status_id: status.id, person_id, for_client }),
    named('task:update', {}),
    ...(changed ? [named('task:status-changed', change)] : []),
    ...(changed && status.is_feedback_request ? [named('task:to-review', { ...change, comment_id: id })] : []),
  ];
}
