import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import type { ColumnOptions } from 'typeorm';
import type { AttributeKind } from '../http/attribute.js';
import { all } from './rule.js';

/** A member that lists the ids of linked rows: the table that links, its column for the row and the one for the other. */
export interface Link {
  table: string;
  own: string;
  other: string;
}

/** What may be said of a member of any kind. */
export interface Traits<Value = unknown> {
  /** It may be null. */
  nullable?: true;
  /** It may be left out: of a body, or of an answer. Mapped types say this of many members at once. */
  optional?: true;
  /** What a new row gets where nothing is given. */
  default?: Value;
  /** How lists compare it, where that is unusual for its kind. */
  kind?: AttributeKind;
  /** How it is stored, where that is unusual for its kind; `false` when it is computed. */
  column?: ColumnOptions | false;
}

/** What members of one kind have in common. */
export interface Kind {
  /** How lists compare it. None: no list does. */
  kind?: AttributeKind;
  /** How it is stored. None: it is never stored as a column. */
  column?: ColumnOptions;
  /** How the document describes it. */
  schema: ApiPropertyOptions;
  /** What a value has to be. Answers are not checked. */
  rules?: readonly PropertyDecorator[];
  link?: Link;
}

/** A declared member, as lists, new rows and the table ask for it. */
export interface Member {
  kind: AttributeKind | undefined;
  /** Its words, for whoever filters by it. */
  description: string;
  example: unknown;
  column: ColumnOptions | undefined;
  default: unknown;
  link: Link | undefined;
  /** Declares it again, in a body that has to have it. */
  required: PropertyDecorator;
}

const MEMBERS = Symbol('members');

/**
 * Declares a member once: its words for the document, its rules for bodies, and what lists and the table need of it.
 * The decorators of each kind stand beside this file.
 */
export function member(kind: Kind, description: string, example: unknown, traits: Traits = {}): PropertyDecorator {
  const { nullable = false, optional = false, ...rest } = traits;
  const { default: initial } = rest;
  const words = {
    ...kind.schema,
    description:
      initial === undefined || initial === ''
        ? description
        : `${description} A new one gets \`${JSON.stringify(initial)}\`.`,
    example,
    required: !optional,
    ...(nullable && { nullable }),
  } as ApiPropertyOptions;
  return all(
    ApiProperty(words),
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(kind.rules ?? []),
    (target, name) => {
      const stored = traits.column === false ? undefined : { ...kind.column, ...traits.column };
      const declared: Member = {
        kind: traits.kind ?? kind.kind,
        description,
        example,
        column: kind.column && stored && { nullable, ...stored },
        default: traits.default,
        link: kind.link,
        required: (other, key) => member(kind, description, example, rest)(other, key),
      };
      const own = (Reflect.getOwnMetadata(MEMBERS, target) ?? {}) as Record<string, Member>;
      Reflect.defineMetadata(MEMBERS, { ...own, [String(name)]: declared }, target);
    },
  );
}

/** The members that a class and those above it declare, by name. */
export function membersOf(declared: Type): Readonly<Record<string, Member>> {
  const found: Record<string, Member> = {};
  for (
    let prototype = declared.prototype as object | null;
    prototype && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    Object.assign(found, Reflect.getOwnMetadata(MEMBERS, prototype));
  }
  return found;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export function defaultsOf<Row extends object>(declared: Type<Row>): Partial<Row> {
  const members = Object.entries(membersOf(declared)).filter(([, { default: value }]) => value !== undefined);
  return Object.fromEntries(members.map(([name, { default: value }]) => [name, value])) as Partial<Row>;
}

/** How lists compare the members of a class. */
export function attributesOf(declared: Type): Readonly<Record<string, AttributeKind>> {
  const members = Object.entries(membersOf(declared)).flatMap(([name, { kind }]) =>
    kind ? [[name, kind] as const] : [],
  );
  return Object.fromEntries(members);
}

/** The members that list the ids of linked rows, and where they are. */
export function linksOf(declared: Type): Readonly<Record<string, Link>> {
  const members = Object.entries(membersOf(declared)).flatMap(([name, { link }]) =>
    link ? [[name, link] as const] : [],
  );
  return Object.fromEntries(members);
}
