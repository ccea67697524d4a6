import sql, { raw, type Sql } from 'sql-template-tag';
import {
  Audience,
  audienceOf,
  filterableBy,
  PersonField,
  personFields,
  readableBy,
} from '../../access/person-fields.js';
import type { ThingOf } from '../../access/facts.js';
import type { Viewer } from '../../access/viewer.js';
import type { AttributeKind } from '../../common/http/attribute.js';
import { attributesOf } from '../../common/member/member.js';
import { jsonObject, wireColumn } from '../../database/collection.js';
import { lastChangedFirst, ListSource } from '../../database/list.js';
import { Person } from './person.js';

/** Which callers see persons, and how: what is needed of them. */
export type PersonReader = Pick<Viewer, 'id' | 'role'>;

/**
 * How lists compare each field: what `Person` declares and what `access/person-fields.ts` lists are the same members. Secrets
 * are there as well, so that whoever filters by one is refused rather than given everybody.
 */
const secret: AttributeKind = 'text';
const fields = Object.keys(personFields satisfies Record<keyof Person, unknown>);
const kinds = Object.fromEntries(fields.map((name) => [name, attributesOf(Person)[name] ?? secret])) as Readonly<
  Record<PersonField, AttributeKind>
>;

/** What a reader may filter persons by. */
export function personFilters(reader: PersonReader): {
  attributes: Readonly<Record<string, AttributeKind>>;
  filterable: string[];
} {
  return { attributes: kinds, filterable: filterableBy(audienceOf(reader)) };
}

/** A person `t`, as rights look at it. */
export const personThing: ThingOf<'person'> = { owner: sql`t.id` };

/** The JSON text of one person, as they show to a reader. */
export function personSeenBy(reader: PersonReader, id: string): Sql {
  const persons = new PersonsSeenBy(reader);
  return sql`select (${persons.row()})::text from ${persons.from} where t.id = ${id}`;
}

/** Persons as one reader sees them: oneself in full, everybody else as the reader's audience allows. */
export class PersonsSeenBy implements ListSource {
  readonly from = sql`person t`;
  readonly order = lastChangedFirst;

  /**
   * @param added members besides what the reader's audience is shown
   * @param where what narrows them
   */
  constructor(
    private readonly reader: PersonReader,
    private readonly added: Readonly<Record<string, Sql>> = {},
    readonly where: readonly Sql[] = [],
  ) {}

  column(attribute: string): Sql {
    switch (attribute) {
      case 'full_name':
        return fullName;
      case 'departments':
        return departmentIds;
      case 'locale':
        return sql`troupe.shown_locale(t.locale)`;
      default:
        return raw(`t.${attribute}`);
    }
  }

  linked(_: string, departmentId: string): Sql {
    return sql`exists (select from department_link l where l.person_id = t.id and l.department_id = ${departmentId}::uuid)`;
  }

  row(members?: readonly string[]): Sql {
    const audience = audienceOf(this.reader);
    const others = this.shape(audience, members);
    return audience === 'admin'
      ? others
      : sql`case when t.id = ${this.reader.id}::uuid then ${this.shape('self', members)} else ${others} end`;
  }

  private shape(audience: Audience, members?: readonly string[]): Sql {
    const shown = readableBy(audience).filter((name) => !members || name === 'id' || members.includes(name));
    const columns = shown.map((name: PersonField) => [name, wireColumn(kinds[name], this.column(name))]);
    const added = Object.entries(this.added).filter(([name]) => !members || members.includes(name));
    return jsonObject({ type: sql`'Person'::text`, ...Object.fromEntries([...columns, ...added]) });
  }
}

/** The hash of the password, for administrators who move accounts elsewhere. */
export const passwordHash = { password: sql`convert_from(t.password, 'UTF8')` };

/** Both names, or the one there is. */
export const fullName = sql`concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, ''))`;

const departmentIds = sql`(
  select coalesce(json_agg(l.department_id order by l.department_id), '[]')
  from department_link l where l.person_id = t.id)`;
