import type { Type } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Id } from './id.js';
import { membersOf } from './member.js';
import { PointInTime } from './time.js';

const TABLE = Symbol('table');
const TYPE = Symbol('type');

/**
 * Makes a class that declares its members the entity of a table: a column for each member that is stored.
 * @param type what answers call one, where that is not the name of the class
 */
export const Stored =
  (table: string, type?: string): ClassDecorator =>
  (target) => {
    const declared = target as unknown as Type;
    const [name = '', schema] = table.split('.').toReversed();
    for (const [member, { column }] of Object.entries(membersOf(declared))) {
      if (!column) continue;
      const decorate = column.primary ? PrimaryColumn(column as object) : Column(column);
      decorate(declared.prototype as object, member);
    }
    Reflect.defineMetadata(TABLE, table, declared);
    Reflect.defineMetadata(TYPE, type ?? declared.name, declared);
    Entity(name, schema ? { schema } : {})(target);
  };

/** The table of a stored class. */
export const tableOf = (declared: Type): string => String(Reflect.getMetadata(TABLE, declared));

/** What answers call a row of a stored class: their member `type`. */
export const typeOf = (declared: Type): string => String(Reflect.getMetadata(TYPE, declared));

/** What every row of a kept thing has. */
export class StoredRow {
  @Id('Id.', { column: { primary: true } })
  id: string;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: Date | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: Date | null;
}
