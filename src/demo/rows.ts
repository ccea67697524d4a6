import { createHash } from 'node:crypto';
import sql, { join, raw } from 'sql-template-tag';
import type { ObjectLiteral } from 'typeorm';
import type { Transaction } from '../database/database.js';

/** The id of what has this name among its kind: the same at every start, and known before the row is there. */
export function idOf(kind: string, ...name: readonly (string | number)[]): string {
  const hex = createHash('sha1')
    .update([kind, ...name].join('\n'))
    .digest('hex');
  // Version 5 and variant of RFC 9562: an id made from a name.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

/** When a row was made, which is also when it last changed. */
export const madeAt = (at: Date) => ({ created_at: at, updated_at: at });

/** Puts rows of one shape into the table of an entity, all in one statement. */
export async function insertAll<Row extends ObjectLiteral>(
  tx: Transaction,
  entity: new () => Row,
  rows: readonly Partial<Row>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const table = raw(tx.manager.getRepository(entity).metadata.tableName);
  const columns = join(Object.keys(first).map((column) => raw(column)));
  await tx.rows(sql`
    insert into ${table} (${columns})
    select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json)`);
}
