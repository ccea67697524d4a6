import type { Client } from 'pg';

/** A table as the database has it: columns in order, constraints and indexes by name. */
export interface Table {
  columns: string[];
  rules: string[];
}

// Not what a constraint already brings along; 'n' is how newer servers keep "not null", which the columns tell.
const rules = `
  select conrelid as table_id, conname as name, lower(pg_get_constraintdef(oid)) as definition
  from pg_constraint where contype <> 'n'
  union all
  select indrelid, relname, lower(pg_get_indexdef(indexrelid))
  from pg_index join pg_class on pg_class.oid = indexrelid
  where not exists (select from pg_constraint where conindid = indexrelid)`;

/** The tables of the schemas `public` and `troupe` (whose names begin with it), in the words of `zou-schema.ts`. */
export async function readTables(client: Client): Promise<Record<string, Table>> {
  const { rows } = await client.query<{ name: string; columns: string[]; rules: string[] }>(`
    select case relnamespace when 'troupe'::regnamespace then 'troupe.' else '' end || relname as name,
      array(
        select concat_ws(' ', attname, format_type(atttypid, atttypmod), case when attnotnull then 'not null' end,
          'default ' || pg_get_expr(adbin, adrelid))
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped order by attnum
      ) as columns,
      array(select concat_ws(' ', r.name, r.definition) from (${rules}) r where r.table_id = pg_class.oid) as rules
    from pg_class
    where relnamespace in ('public'::regnamespace, 'troupe'::regnamespace) and relkind = 'r'
      and relname <> 'troupe_migration'`);
  return Object.fromEntries(
    rows.map((table) => [table.name, { columns: table.columns.map(inShort), rules: table.rules.map(inShort).sort() }]),
  );
}

/** Takes apart what `zou-schema.ts` says of a table. */
export function parseTable(text: string): Table {
  const [columns = '', constraintsAndIndexes = ''] = text.split(/\n *\n/);
  return { columns: lines(columns), rules: lines(constraintsAndIndexes).sort() };
}

function lines(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** In the words of `zou-schema.ts` instead of the long ones of the catalog. */
function inShort(text: string): string {
  return text
    .replace(/'::character varying/g, "'")
    .replaceAll('character varying', 'varchar')
    .replaceAll('timestamp without time zone', 'timestamp')
    .replaceAll('double precision', 'float8')
    .replace(/create (unique )?index \w+ on \w+\.\w+ using btree/, '$1index');
}
