import sql, { type Sql } from 'sql-template-tag';

/**
 * The lower case of a column or parameter by Unicode's rules, whatever the locale of the database; never `lower()` or
 * `ilike`, which follow that locale. Both sides of a comparison go through it:
 * sql`${lowered(sql`desktop_login`)} = ${lowered(sql`${login}::text`)}`. The function is immutable, so an index on
 * `troupe.lowered(desktop_login)` serves that.
 */
export const lowered = (text: Sql): Sql => sql`troupe.lowered(${text})`;
