import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Role } from './roles.js';
import { departmentsOf, roleThere, runningProductions } from './standing.js';
import type { Thing, Who } from './thing.js';

/** The facts that are so or not, each as a condition on a thing; undefined where the thing has no such side. */
export const conditions = {
  mine: ({ owner }, { id }) => owner && sql`${owner} = ${id}`,
  another: ({ owner }, { id }) => owner && sql`${owner} is distinct from ${id}`,
  colleague: ({ owner }, { departments }) => owner && sql`${departmentsOf(owner)} && ${departments}`,
  running: ({ production }) => production && sql`${production} = any(${runningProductions})`,
  department: ({ department }, { departments }) => department?.(departments),
  unbound: (_, { departments }) => sql`cardinality(${departments}) = 0`,
  assigned: ({ assigned }, { id }) => assigned?.(id),
  working: ({ working }, { id }) => working?.(id),
  made: ({ made }, { id }) => made?.(id),
  mentioned: ({ mentioned }, { id }) => mentioned?.(id),
  openToArtists: ({ openToArtists }) => openToArtists,
  openToClients: ({ openToClients }) => openToClients,
  unprotected: ({ unprotected }) => unprotected,
  bot: ({ bot }) => bot,
  ordinary: ({ ordinary }) => ordinary,
  keyless: ({ keyless }) => keyless,
  byClient: ({ byClient }) => byClient,
  byStudio: ({ byStudio }) => byStudio,
  forClients: ({ forClients }) => forClients,
  amongClients: ({ amongClients }) => amongClients,
} as const satisfies Record<string, (thing: Thing, who: Who) => Sql | undefined>;

/** A fact that is so or not. */
export type Flag = keyof typeof conditions;

/** What is so between somebody and a thing, as rules look at it. */
export interface Facts extends Record<Flag, boolean> {
  /** Their effective role in the production it belongs to: project role, else role; null outside the team. */
  there: Role | null;
}

/** Which side of a thing a fact is seen from, where it has not the same name. */
interface SideOf {
  mine: 'owner';
  another: 'owner';
  colleague: 'owner';
  running: 'production';
  there: 'production';
  unbound: never;
}
type Side<F extends keyof Facts> = F extends keyof SideOf ? SideOf[F] : F extends keyof Thing ? F : never;

/** The kinds of things that actions are about, and which facts decide about each. */
export const kinds = {
  /** What is the studio's and nobody's in particular: the role alone decides. */
  studio: [],
  /** What is the caller's own by its address. */
  self: ['mine'],
  person: ['mine'],
  /** The account of a person, in the eyes of whoever wants to change what opens it. */
  account: ['mine', 'another', 'unprotected', 'bot', 'ordinary', 'keyless'],
  department: ['department'],
  project: ['there', 'running'],
  entity: ['there', 'running', 'working', 'made', 'department', 'unbound'],
  task: ['there', 'running', 'working', 'assigned', 'made', 'department', 'unbound'],
  /** A task, in the eyes of whoever wants to comment on it. */
  discussion: ['there', 'assigned', 'made', 'mentioned', 'department', 'unbound'],
  /** A task and a person to be put on it, or taken off. */
  assignment: ['mine', 'colleague', 'there', 'department', 'unbound'],
  /** A status that a comment gives to a task. */
  status: ['there', 'openToArtists', 'openToClients'],
  /** A comment, in the eyes of whoever reads it. */
  comment: ['mine', 'there', 'working', 'byClient', 'byStudio', 'forClients', 'amongClients'],
  /** Hours of a person on a task. */
  hours: ['mine', 'there', 'department', 'unbound'],
  leave: ['mine'],
  /** What a person does for a production. */
  share: ['mine', 'there'],
} as const satisfies Record<string, readonly (keyof Facts)[]>;

export type Kind = keyof typeof kinds;
export type FactOf<K extends Kind> = (typeof kinds)[K][number];
export type FactsOf<K extends Kind> = Pick<Facts, FactOf<K>>;
/** All the sides of a thing that the facts about its kind are seen from. */
export type ThingOf<K extends Kind> = Required<Pick<Thing, Side<FactOf<K>>>>;

/**
 * The members of a select list that find the facts about one thing of a kind for somebody. Locked, the membership that gives
 * the role stays as it is until the transaction ends.
 */
export function factsOf<K extends Kind>(kind: K, thing: ThingOf<K>, who: Who, { locked = false } = {}): Sql {
  const sides: Thing = thing;
  const members = kinds[kind].map((fact: keyof Facts) => {
    const value =
      fact === 'there'
        ? roleThere(sides.production ?? sql`null`, who.id, { locked })
        : sql`coalesce(${conditions[fact](sides, who) ?? sql`false`}, false)`;
    return sql`${value} as ${raw(`"${fact}"`)}`;
  });
  return members.length > 0 ? join(members) : sql`true as known`;
}
