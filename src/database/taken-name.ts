import sql, { raw, type Sql } from 'sql-template-tag';
import type { Transaction } from './database.js';
import { lowered } from './lower-case.js';

/** Joiners, which some languages and emoji need, but which nobody sees. */
const joiners = '\u200C\u200D';

/** What two names have in common that count as the same one: said here for every name that is unique. */
export const compared = (name: Sql): Sql => lowered(sql`trim(normalize(translate(${name}, ${joiners}, '')))`);

/**
 * Whether another row of the table has the name, whatever its case, the blanks around it and how it is typed. A row
 * keeps its name, even where an old one equals it.
 * @param id the row that is to have the name, if it is there already
 */
export async function isNameTaken(tx: Transaction, table: string, name: string, id?: string): Promise<boolean> {
  // Two rows of the same new name at the same moment would both find it free.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`${table}.name`}))`);
  const self = id ?? null;
  const taken = await tx.row(sql`
    select from ${raw(table)}
    where ${compared(sql`name`)} = ${compared(sql`${name}::text`)} and id is distinct from ${self}::uuid
      and not exists (select from ${raw(table)} where id = ${self}::uuid and name = ${name})`);
  return taken !== undefined;
}
