import sql, { type Sql } from 'sql-template-tag';

/** A calendar day as `YYYY-MM-DD`. What casting it to text makes depends on a setting of the session. */
export const dayText = (day: Sql): Sql => sql`to_char(${day}, 'YYYY-MM-DD')`;
