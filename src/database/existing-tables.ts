import sql from 'sql-template-tag';
import type { Statements } from './statements.js';

/** Which of these tables there are: a studio's existing database has some that ours does not make. */
export async function existingTables(at: Statements, names: readonly string[]): Promise<Set<string>> {
  const rows = await at.rows<{ name: string }>(
    sql`select name from unnest(${names}::text[]) name where to_regclass(quote_ident(name)) is not null`,
  );
  return new Set(rows.map((row) => row.name));
}
