import sql, { join, type Sql } from 'sql-template-tag';
import { Filter, ListQuery } from '../common/http/list-query.js';
import type { AttributeKind } from '../common/http/attribute.js';
import { lowered } from './lower-case.js';

/** Where the rows of a list come from. */
export interface ListSource {
  from: Sql;
  /** What narrows the rows for this caller, besides the filters. */
  where?: readonly Sql[];
  /** The expression behind each attribute; for `ids`, the condition that a row is linked to an id. */
  column(attribute: string): Sql;
  linked?(attribute: string, id: string): Sql;
  /** The JSON of one row; with names, of these members besides `id` and `type` only; lists of ids when wanted. */
  row(members?: readonly string[], relations?: boolean): Sql;
  order: Sql;
}

/** A timestamp column as it goes over the wire: UTC, seconds, `Z`. */
export const wireTimestamp = (column: Sql): Sql => sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The order of lists: last changed first, and always the same. */
export const lastChangedFirst = sql`t.updated_at desc, t.created_at desc, t.id`;

/** The order of logs: newest first, and always the same. */
export const newestFirst = sql`t.created_at desc, t.id`;

/** What a list holds, besides where it comes from. */
type Choice = Pick<ListQuery, 'fields' | 'relations' | 'filters'>;

/** The JSON array of the rows, as a part of a statement. */
export function listArray(source: ListSource, choice: Choice, window = sql``): Sql {
  return sql`(
    select coalesce(json_agg(listed.row), '[]') from (
      select ${source.row(choice.fields, choice.relations)} as row
      from ${source.from} ${matching(source, choice.filters)} order by ${source.order} ${window}
    ) listed)`;
}

/** One statement that answers the whole list as JSON text: an array, or the envelope of a page. */
export function listStatement(source: ListSource, query: ListQuery): Sql {
  const rows = (window?: Sql) => listArray(source, query, window);
  if (query.page === undefined || query.limit === undefined) {
    return sql`select ${rows(query.limit === undefined ? undefined : sql`limit ${query.limit}`)}::text`;
  }
  const { page, limit } = query;
  const offset = (page - 1) * limit;
  return sql`
    select json_build_object(
      'data', ${rows(page === 0 ? sql`limit 0` : sql`limit ${limit} offset ${offset}`)},
      'total', counted.total, 'nb_pages', ceil(counted.total::numeric / ${limit}::int),
      'limit', ${limit}::int, 'offset', ${offset}::bigint, 'page', ${page}::int)::text
    from (select count(*) as total from ${source.from} ${matching(source, query.filters)}) counted`;
}

/** The rows that a caller sees and that the filters leave. */
export function matching(source: ListSource, filters: readonly Filter[]): Sql {
  const conditions = [...(source.where ?? []), ...filters.map((filter) => condition(source, filter))];
  return conditions.length > 0 ? sql`where ${join(conditions, ' and ')}` : sql``;
}

/** The PostgreSQL type that a filter value of a kind is read as. */
const types: Record<Exclude<AttributeKind, 'ids'>, Sql> = {
  uuid: sql`uuid`,
  text: sql`text`,
  'optional text': sql`text`,
  locale: sql`text`,
  name: sql`text`,
  code: sql`text`,
  email: sql`text`,
  zone: sql`text`,
  boolean: sql`boolean`,
  integer: sql`integer`,
  number: sql`float8`,
  date: sql`date`,
  timestamp: sql`timestamp`,
  json: sql`jsonb`,
};

function condition(source: ListSource, { attribute, kind, values, among }: Filter): Sql {
  const [value] = values;
  if (kind === 'ids') return source.linked?.(attribute, String(value)) ?? sql`false`;
  const column = source.column(attribute);
  if (kind === 'boolean') return sql`coalesce(${column}, false) = any(${values}::boolean[])`;
  // Without an escape character: `%` and `_` are all that is special, and a pattern that ends in one is no error.
  if (kind === 'name' && !among) return sql`${lowered(column)} like ${lowered(sql`${value}::text`)} escape ''`;
  if (kind === 'timestamp') return sql`date_trunc('second', ${column}) = any(${values}::timestamp[])`;
  return among ? sql`${column} = any(${values}::${types[kind]}[])` : sql`${column} = ${value}::${types[kind]}`;
}
