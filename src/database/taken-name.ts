import sql, { raw } from 'sql-template-tag';
import type { Transaction } from './database.js';

/**
 * Whether another row of the table has the name, whatever its case and the blanks around it. A row keeps its name, even
 * where an old one equals it.
 * @param id the row that is to have the name, if it is there already
 */
export async function isNameTaken(tx: Transaction, table: string, name: string, id?: string): Promise<boolean> {
  // Two rows of the same new name at the same moment would both find it free.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`${table}.name`}))`);
  const self = id ?? null;
  const taken = await tx.row(sql`
    select from ${raw(table)}
    where lower(trim(name)) = lower(trim(${name})) and id is distinct from ${self}::uuid
      and not exists (select from ${raw(table)} where id = ${self}::uuid and name = ${name})`);
  return taken !== undefined;
}
