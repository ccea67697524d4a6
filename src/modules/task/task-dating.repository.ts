import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

/** The dates of a task, which its comments make. Whoever writes them locked the task. */
@Injectable()
export class TaskDatingRepository {
  /** The newest comment changed the status: the dates follow the kind of the new one. */
  async changeStatus(tx: Transaction, commentId: string): Promise<void> {
    await tx.rows(sql`
      update task set
        task_status_id = s.id,
        real_start_date = case when s.is_wip then coalesce(task.real_start_date, c.created_at)
          else task.real_start_date end,
        end_date = case
          when s.is_wip then null
          when s.is_feedback_request then c.created_at
          when s.is_done then task.end_date
        end,
        done_date = case when s.is_wip or s.is_feedback_request then null when s.is_done then c.created_at end,
        retake_count = coalesce(task.retake_count, 0) + coalesce(s.is_retake, false)::int
      from comment c join task_status s on s.id = c.task_status_id
      where c.id = ${commentId} and task.id = c.object_id`);
  }

  /** The newest comment leaves the dates as they are, but for its own. */
  async noteComment(tx: Transaction, commentId: string): Promise<void> {
    await tx.rows(sql`
      update task set last_comment_date = c.created_at, updated_at = ${now}
      from comment c where c.id = ${commentId} and task.id = c.object_id`);
  }

  /** A comment came in among older ones: all dates are made anew from the comments in order. */
  async recompute(tx: Transaction, taskId: string): Promise<void> {
    await tx.rows(sql`
      update task set
        real_start_date = dates.first_wip, end_date = dates.first_feedback, done_date = dates.last_done,
        last_comment_date = dates.last_comment, retake_count = dates.retakes, updated_at = ${now}
      from (
        select
          min(created_at) filter (where is_wip) as first_wip,
          min(created_at) filter (where is_feedback_request) as first_feedback,
          max(created_at) filter (where is_done) as last_done,
          max(created_at) as last_comment,
          count(*) filter (where is_retake and changes) as retakes
        from (
          select c.created_at, s.is_wip, s.is_feedback_request, s.is_done, s.is_retake,
            c.task_status_id is distinct from lag(c.task_status_id) over (order by c.created_at, c.id) as changes
          from comment c left join task_status s on s.id = c.task_status_id
          where c.object_id = ${taskId}
        ) history
      ) dates
      where task.id = ${taskId}`);
  }
}
