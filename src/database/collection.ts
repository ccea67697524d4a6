import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { AttributeKind } from '../common/http/attribute.js';
import { ListSource, wireTimestamp } from './list.js';

/** The members of a listed object and their kinds; each is a column of the same name. */
export type Attributes = Readonly<Record<string, AttributeKind>>;

/** A table whose rows go over the wire as they are, column by column, with their `type`. */
export class Collection<Shape extends Attributes = Attributes> implements ListSource {
  readonly from: Sql;
  readonly order = sql`t.updated_at desc, t.created_at desc, t.id`;

  constructor(
    table: string,
    private readonly type: string,
    readonly attributes: Shape,
  ) {
    this.from = sql`${raw(table)} t`;
  }

  column(attribute: string): Sql {
    return raw(`t.${attribute}`);
  }

  row(members?: readonly string[]): Sql {
    return jsonObject({ type: sql`${this.type}::text`, ...this.columns(members) });
  }

  /** The JSON text of one row. */
  byId(id: string): Sql {
    return sql`select (${this.row()})::text from ${this.from} where t.id = ${id}`;
  }

  private columns(members?: readonly string[]): Record<string, Sql> {
    const names = Object.keys(this.attributes).filter((name) => !members || name === 'id' || members.includes(name));
    return Object.fromEntries(names.map((name) => [name, wireColumn(this.attributes[name], this.column(name))]));
  }
}

/** A column as it goes over the wire. */
export function wireColumn(kind: AttributeKind, column: Sql): Sql {
  return kind === 'timestamp' ? wireTimestamp(column) : column;
}

/** A JSON object of expressions. (json_build_object takes at most 50 members; a person has more columns than is safe.) */
export function jsonObject(members: Record<string, Sql>): Sql {
  const columns = Object.entries(members).map(([name, value]) => sql`${value} as ${raw(`"${name}"`)}`);
  return sql`(select to_json(o) from (select ${join(columns)}) o)`;
}
