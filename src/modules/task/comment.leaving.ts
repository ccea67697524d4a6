import { Injectable } from '@nestjs/common';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

/** Who is named in a comment, and who took note of it. */
const ofComments = ['comment_mentions', 'comment_department_mentions', 'comment_acknoledgments'];

/** A removed comment and the production it was made in, if any. */
export interface RemovedComment {
  comment_id: string;
  project_id: string | null;
}

/** Comments go with their task and with their author, and what was told of them goes with them. */
@Injectable()
export class CommentLeaving {
  async hasAny(tx: Transaction, taskId: string): Promise<boolean> {
    return (await tx.row(sql`select from comment where object_id = ${taskId} limit 1`)) !== undefined;
  }

  /** @param taskIds selects the tasks */
  async letGoOfTasks(tx: Transaction, taskIds: Sql): Promise<void> {
    const onTasks = sql`object_id in (${taskIds})`;
    await this.clear(tx, onTasks);
    await tx.rows(sql`delete from comment where ${onTasks}`);
  }

  /** Removes what a person said, and that they were named and took note. Answers the removed comments. */
  async letGoOfPerson(tx: Transaction, id: string): Promise<RemovedComment[]> {
    const byPerson = sql`person_id = ${id}`;
    await this.clear(tx, byPerson);
    const removed = await tx.rows<RemovedComment>(sql`
      delete from comment where ${byPerson}
      returning id as comment_id, (select project_id from task where task.id = comment.object_id)`);
    await tx.rows(sql`delete from comment_mentions where person = ${id}`);
    await tx.rows(sql`delete from comment_acknoledgments where person = ${id}`);
    return removed;
  }

  /** Removes what belongs to comments. */
  private async clear(tx: Transaction, found: Sql): Promise<void> {
    const comments = sql`(select id from comment where ${found})`;
    await tx.rows(sql`delete from notification where comment_id in ${comments}`);
    for (const table of ofComments) await tx.rows(sql`delete from ${raw(table)} where comment in ${comments}`);
  }
}
