import sql, { raw } from 'sql-template-tag';
import { JsonText } from '../../common/http/json-text.js';
import { checkSize } from '../../common/member/json.js';
import type { Transaction } from '../../database/database.js';

/** Adds these members to the column `data` of a row, or puts them in the place of its own; what is too large then is refused. */
export async function mergeData(tx: Transaction, table: string, id: string, members: object): Promise<void> {
  const row = await tx.row<{ data: string }>(sql`
    update ${raw(table)}
    set data = case jsonb_typeof(data) when 'object' then data else '{}' end || ${JsonText.of(members).text}::jsonb
    where id = ${id}
    returning data::text`);
  if (row) checkSize('data', row.data);
}
