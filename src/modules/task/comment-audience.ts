import sql, { type Sql } from 'sql-template-tag';
import type { ThingOf } from '../../access/facts.js';
import { allowedTo } from '../../access/rights.js';
import { isClientOf } from '../../access/standing.js';
import { taskAs } from './task-facts.repository.js';

const { production, working } = taskAs('t');
const byClient = isClientOf(production, sql`c.person_id`);

/** A comment `c` on the task `t`, as rights look at it. */
const commentThing: ThingOf<'comment'> = {
  owner: sql`c.person_id`,
  production,
  working,
  byClient,
  byStudio: sql`not ${byClient}`,
  forClients: sql`c.for_client`,
  amongClients: sql`not (select coalesce(is_clients_isolated, false) from project where id = ${production})`,
};

/** Condition: the person `reader` may read the comment `c` on the task `t`. */
export const readsComment = (): Sql =>
  allowedTo({ id: sql`reader.id`, role: sql`reader.role` }, 'comment.read', commentThing);
