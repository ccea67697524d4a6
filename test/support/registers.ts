import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { membersOf } from '../../src/common/member/member.js';
import { type StoredRow, tableOf } from '../../src/common/member/stored.js';
import { entities } from '../../src/entities.js';
import { idNameOf, isRegistered, registrationOf } from '../../src/modules/register/registered.js';

export type RegisterClass = Type<StoredRow>;

/** Every register that the program declares. */
export const registers: readonly RegisterClass[] = (entities as readonly Type[]).filter(isRegistered);

/** What the document says of a member of a body. */
export interface Taken {
  type?: string;
  format?: string;
  example?: unknown;
  enum?: readonly string[];
  maxLength?: number;
  /** Texts with one are colours. */
  pattern?: string;
  nullable?: boolean;
}

interface Body {
  properties: Record<string, Taken>;
  required?: readonly string[];
}

/** Where a register is, and what its bodies hold, as the document says. */
export interface RegisterRoutes {
  path: string;
  /** What whoever makes one has to send; nothing where nobody makes them by hand. */
  needed: Record<string, Taken> | undefined;
  /** What whoever changes one may send. */
  taken: Record<string, Taken>;
}

export function routesOf({ paths, components }: OpenAPIObject, declared: RegisterClass): RegisterRoutes {
  const id = idOf(declared);
  const one = Object.keys(paths).find((path) => path.split('/').length === 4 && path.endsWith(`/{${id}}`)) ?? '';
  const path = one.replace(/\/[^/]+$/, '');
  const bodyOf = (operation: object | undefined) => {
    const { requestBody } = (operation ?? {}) as { requestBody?: { content: Record<string, { schema: object }> } };
    const { $ref } = (requestBody?.content['application/json']?.schema ?? {}) as { $ref?: string };
    return $ref === undefined ? undefined : (components?.schemas?.[$ref.split('/').at(-1) ?? ''] as unknown as Body);
  };
  const made = bodyOf(paths[path]?.post);
  const isNeeded = ([name]: [string, Taken]) => made?.required?.includes(name);
  return {
    path,
    needed: made && Object.fromEntries(Object.entries(made.properties).filter(isNeeded)),
    taken: bodyOf(paths[one]?.put)?.properties ?? {},
  };
}

/** Of all registers: what a new row needs, by `POST path`, and the name of an id that the list holds, by `GET path`. */
export function requestsOf(document: OpenAPIObject) {
  const all = registers.map((one) => ({ ...routesOf(document, one), id: idOf(one) }));
  return {
    needed: new Map(all.map(({ path, needed }) => [`POST ${path}`, needed])),
    listed: new Map(all.map(({ path, id }) => [`GET ${path}`, id])),
  };
}

let count = 0;

/** A value of a member that no other row has: of a text. Else another one than that which is there. */
export function another({ type, format, maxLength, pattern, example, enum: codes }: Taken, present?: unknown): unknown {
  if (codes) return codes.find((code) => code !== present);
  if (format === 'uuid') return null;
  if (type === 'boolean') return present !== true;
  if (type === 'integer') return Number(present ?? 0) + 1;
  if (type !== 'string') return Array.isArray(example) ? [] : example;
  count += 1;
  return pattern === undefined ? `r${count}`.slice(0, maxLength) : `#${String(count).padStart(6, '0')}`;
}

export const newRow = (needed: Record<string, Taken>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(needed).map(([name, member]) => [name, another(member)]));

/** The statement that puts a row into each of these registers, whose ids are given by name. */
export const rowsInto = (declared: readonly RegisterClass[], ids: Readonly<Record<string, string>>) =>
  declared.map((one) => {
    const id = `'${ids[idOf(one)]}'`;
    const needed = Object.entries(membersOf(one)).filter(
      ([, { column }]) => column && !column.nullable && !column.primary,
    );
    const values = needed.map(([, { column, kind, default: initial, example }]) =>
      kind === 'text' || kind === 'name' ? `left(${id}, ${column?.length ?? 20})` : `'${String(initial ?? example)}'`,
    );
    return `insert into ${tableOf(one)} (id, ${needed.map(([name]) => name).join(', ')}) values (${[id, ...values].join(', ')});`;
  });

/** The name of the id of one, as in paths. */
export const idOf = (declared: RegisterClass) => idNameOf(registrationOf(declared).called);
