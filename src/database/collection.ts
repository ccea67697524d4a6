import type { Type } from '@nestjs/common';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { AttributeKind } from '../common/http/attribute.js';
import { attributesOf, type Link, linksOf } from '../common/member/member.js';
import { tableOf, typeOf } from '../common/member/stored.js';
import { lastChangedFirst, ListSource, wireTimestamp } from './list.js';

/** The members of a listed object and their kinds; each is a column of the same name. */
export type Attributes = Readonly<Record<string, AttributeKind>>;

/** A table whose rows go over the wire as they are, column by column, with their `type` and the ids of linked rows. */
export class Collection implements ListSource {
  readonly from: Sql;
  readonly attributes: Attributes;

  constructor(
    table: string,
    private readonly type: string,
    private readonly columns: Attributes,
    private readonly links: Readonly<Record<string, Link>> = {},
    readonly order: Sql = lastChangedFirst,
  ) {
    this.from = sql`${raw(table)} t`;
    this.attributes = { ...columns, ...Object.fromEntries(Object.keys(links).map((name) => [name, 'ids'] as const)) };
  }

  /** The rows of a stored class, as it declares them. */
  static of(declared: Type, order?: Sql): Collection {
    return new Collection(...declaredIn(declared, order));
  }

  column(attribute: string): Sql {
    return raw(`t.${attribute}`);
  }

  linked(attribute: string, id: string): Sql {
    const link = this.links[attribute];
    if (!link) throw new Error(`${attribute} is no list of ids`);
    const { table, own, other } = link;
    return sql`exists (select from ${raw(table)} l where l.${raw(own)} = t.id and l.${raw(other)} = ${id}::uuid)`;
  }

  row(members?: readonly string[], relations = false): Sql {
    return jsonObject(this.members(members, relations));
  }

  /** The JSON text of one row. */
  byId(id: string, relations = true): Sql {
    return sql`select (${this.row(undefined, relations)})::text from ${this.from} where t.id = ${id}`;
  }

  /** The expression behind each member of a row. */
  protected members(names: readonly string[] | undefined, relations: boolean): Record<string, Sql> {
    const wanted = (name: string) => !names || name === 'id' || names.includes(name);
    const columns = Object.entries(this.columns).map(([name, kind]) => [name, wireColumn(kind, this.column(name))]);
    const links = Object.entries(relations ? this.links : {}).map(([name, link]) => [name, linkedIds(link)]);
    const shown = [...columns, ...links].filter(([name]) => wanted(name as string));
    return { type: sql`${this.type}::text`, ...(Object.fromEntries(shown) as Record<string, Sql>) };
  }
}

/** What a stored class declares of its rows, for a collection that adds to them. */
export function declaredIn(declared: Type, order?: Sql): ConstructorParameters<typeof Collection> {
  const links = linksOf(declared);
  const columns = Object.entries(attributesOf(declared)).filter(([name]) => !(name in links));
  return [tableOf(declared), typeOf(declared), Object.fromEntries(columns), links, order];
}

function linkedIds({ table, own, other }: Link): Sql {
  const id = raw(`l.${other}`);
  return sql`(select coalesce(json_agg(${id} order by ${id}), '[]') from ${raw(table)} l where l.${raw(own)} = t.id)`;
}

/** Texts that may be missing; where old rows have an empty one, there is none. */
const noneWhenEmpty: ReadonlySet<AttributeKind> = new Set(['optional text', 'email', 'zone']);

/** A column as it goes over the wire. */
export function wireColumn(kind: AttributeKind, column: Sql): Sql {
  if (kind === 'timestamp') return wireTimestamp(column);
  return noneWhenEmpty.has(kind) ? sql`nullif(${column}, '')` : column;
}

/** A JSON object of expressions. (json_build_object takes at most 50 members; a person has more columns than is safe.) */
export function jsonObject(members: Record<string, Sql>): Sql {
  const columns = Object.entries(members).map(([name, value]) => sql`${value} as ${raw(`"${name}"`)}`);
  return sql`(select to_json(o) from (select ${join(columns)}) o)`;
}
