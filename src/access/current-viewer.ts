import sql from 'sql-template-tag';
import type { Statements } from '../database/statements.js';
import { SignedOff } from './access.errors.js';
import type { Role } from './roles.js';
import { departmentsOf } from './standing.js';
import type { Viewer } from './viewer.js';

/**
 * The caller as they are now, inside of the transaction that writes: a role that was taken away since the request arrived does
 * not count any more. They stay until the transaction ends, as whoever is referred to does.
 */
export async function current(tx: Statements, viewer: Viewer): Promise<Viewer> {
  await tx.rows(sql`select from person where id = ${viewer.id} for key share`);
  // Asked apart: a statement that waited for the lock would answer the departments of before it waited.
  const now = await tx.row<{ role: Role; departments: string[] }>(sql`
    select role, ${departmentsOf(sql`person.id`)} as departments from person where id = ${viewer.id} and active`);
  if (!now) throw new SignedOff();
  return { ...viewer, ...now };
}
