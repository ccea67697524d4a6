import sql, { raw, type Sql } from 'sql-template-tag';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { alreadyTaken } from '../common/problem/database-problem.js';
import { joiners } from '../common/text.js';
import type { Transaction } from './database.js';
import { lowered } from './lower-case.js';

/** What two names have in common that look the same, whatever they are made of. */
export const alike = (name: Sql): Sql => sql`normalize(translate(${name}, ${joiners}, ''))`;

/** What two names have in common that count as the same one, whatever their case and the blanks around them. */
export const compared = (name: Sql): Sql => lowered(sql`trim(${alike(name)})`);

/** Two rows of the same new name at the same moment would both find it free. */
async function lockNames(tx: Transaction, table: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`${table}.name`}))`);
}

/**
 * Whether another row of the table has the name, whatever its case, the blanks around it and how it is typed. A row
 * keeps its name, even where an old one equals it.
 * @param id the row that is to have the name, if it is there already
 */
export async function isNameTaken(tx: Transaction, table: string, name: string, id?: string): Promise<boolean> {
  await lockNames(tx, table);
  const self = id ?? null;
  const taken = await tx.row(sql`
    select from ${raw(table)}
    where ${compared(sql`name`)} = ${compared(sql`${name}::text`)} and id is distinct from ${self}::uuid
      and not exists (select from ${raw(table)} where id = ${self}::uuid and name = ${name})`);
  return taken !== undefined;
}

/**
 * Refuses a text that looks like that of another row, in each column that is unique by itself. What equals it the
 * database refuses as well.
 * @param id the row that is to have these values, if it is there already
 */
export async function refuseLookalikes(
  tx: Transaction,
  { tableName, tablePath, uniques }: EntityMetadata,
  values: ObjectLiteral,
  id: string | null = null,
): Promise<void> {
  for (const [column, ...others] of uniques.map(({ columns }) => columns.map(({ databaseName }) => databaseName))) {
    if (column === undefined || others.length > 0) continue;
    const text: unknown = values[column];
    if (typeof text !== 'string') continue;
    await lockNames(tx, tablePath);
    const other = await tx.row(sql`
      select from ${raw(tablePath)}
      where ${alike(raw(column))} = ${alike(sql`${text}::text`)} and id is distinct from ${id}::uuid`);
    if (other) throw alreadyTaken(tableName, [column]);
  }
}
