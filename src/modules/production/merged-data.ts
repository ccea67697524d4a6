import sql, { type Sql } from 'sql-template-tag';

/** The column `data` with these members added to or put in the place of its own. */
export function mergedData(members: object): Sql {
  return sql`case jsonb_typeof(data) when 'object' then data else '{}' end || ${JSON.stringify(members)}::jsonb`;
}
