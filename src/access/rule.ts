import sql, { join, type Sql } from 'sql-template-tag';
import { conditions, type Facts, type Flag, type Kind } from './facts.js';
import type { Role } from './roles.js';
import { teamsOf } from './standing.js';
import type { Thing, Who } from './thing.js';

/**
 * How far an action reaches for a role. It judges one thing, becomes the condition that picks out of many what it allows,
 * and reads itself aloud. A fact that is not given, or a side that the thing does not have, is not so.
 */
export interface Rule<Fact extends keyof Facts = never> {
  /** What it looks at. */
  facts: readonly Fact[];
  judge: (facts: Pick<Facts, Fact>) => boolean;
  condition: (thing: Thing, who: Who) => Sql;
  /** What has to be so of a thing of this kind, after "when": one of these is enough. */
  reads: (kind: Kind) => readonly string[];
}

const yes = sql`true`;
const no = sql`false`;

/** The one rule without a condition. */
export const everything: Rule = { facts: [], judge: () => true, condition: () => yes, reads: () => [''] };
export const nothing: Rule = { facts: [], judge: () => false, condition: () => no, reads: () => [] };

/** A fact that is so or not. */
function when<Fact extends Flag>(fact: Fact, words: string, ofKind: Partial<Record<Kind, string>> = {}): Rule<Fact> {
  return {
    facts: [fact],
    judge: (facts) => (facts as Partial<Facts>)[fact] === true,
    condition: (thing, who) => conditions[fact](thing, who) ?? no,
    reads: (kind) => [ofKind[kind] ?? words],
  };
}

/** In the team of its production, with one of these roles there; without any, with whatever role. */
function there(words: string, ...roles: Role[]): Rule<'there'> {
  const anyRole = roles.length === 0;
  return {
    facts: ['there'],
    judge: ({ there: role }) => typeof role === 'string' && (anyRole || roles.includes(role)),
    condition: ({ production }, { id }) =>
      production ? sql`${production} = any(${teamsOf(id, anyRole ? undefined : roles)})` : no,
    reads: () => [words],
  };
}

/** One of these allows it. */
export function any<Fact extends keyof Facts>(...rules: [Rule<Fact>, Rule<Fact>, ...Rule<Fact>[]]): Rule<Fact> {
  return {
    facts: rules.flatMap(({ facts }) => facts),
    judge: (facts) => rules.some(({ judge }) => judge(facts)),
    condition: (thing, who) =>
      sql`(${join(
        rules.map(({ condition }) => condition(thing, who)),
        ' or ',
      )})`,
    reads: (kind) => rules.flatMap(({ reads }) => reads(kind)),
  };
}

/** All of these allow it. */
export function all<Fact extends keyof Facts>(...rules: [Rule<Fact>, Rule<Fact>, ...Rule<Fact>[]]): Rule<Fact> {
  return {
    facts: rules.flatMap(({ facts }) => facts),
    judge: (facts) => rules.every(({ judge }) => judge(facts)),
    condition: (thing, who) =>
      sql`(${join(
        rules.map(({ condition }) => condition(thing, who)),
        ' and ',
      )})`,
    reads: (kind) => [together(rules.map(({ reads }) => reads(kind)))],
  };
}

/** All of these in one sentence; of each, one of its alternatives. */
function together(parts: readonly (readonly string[])[]): string {
  const simple = parts.every(({ length }) => length === 1);
  return parts
    .map(either)
    .reduce((said, clause) => `${said}${simple ? '' : ','} and ${clause.replace(/^they (?=are|made)/, '')}`);
}

function either(ways: readonly string[]): string {
  const long = ways.length > 2 || ways.some((way) => way.includes(' and '));
  return ways.length === 1 ? ways.join() : `either ${ways.join(long ? ', or ' : ' or ')}`;
}

export const mine = when('mine', 'it is their own', {
  person: 'that is themselves',
  assignment: 'the person is themselves',
  comment: 'they wrote it',
  hours: 'the hours are their own',
  leave: 'the days off are their own',
  share: 'the person is themselves',
});
export const another = when('another', 'it is not their own');
export const colleague = when('colleague', 'the person is in a department of theirs');
export const department = when('department', 'the department is one of theirs', {
  entity: 'a department of theirs has a task on it',
});
/** Who belongs to no department is not narrowed to any. */
export const unbound = when('unbound', 'they are in no department');

export const team = there('they are in the team of the production');
export const crew = there(
  'they are in the team of the production other than as client or vendor',
  'manager',
  'supervisor',
  'user',
);
/** In the team, but not as a vendor: who sees its production whole. */
export const insider = there(
  'they are in the team of the production other than as vendor',
  'manager',
  'supervisor',
  'user',
  'client',
);
export const manager = there('they are manager in the production', 'manager');
export const supervisor = there('they are supervisor in the production', 'supervisor');
export const artist = there('they are artist in the production', 'user');
export const client = there('they are client in the production', 'client');
export const vendor = there('they are vendor in the production', 'vendor');
export const running = when('running', 'the production is running');

export const assigned = when('assigned', 'they are assigned to it');
export const working = when('working', 'they are assigned to a task of the shot or asset');
export const made = when('made', 'they made the shot or asset');
export const mentioned = when('mentioned', 'a comment on it mentions them');

export const openToArtists = when('openToArtists', 'the status is open to artists');
export const openToClients = when('openToClients', 'the status is open to clients');

export const unprotected = when('unprotected', 'the server does not protect it');
export const bot = when('bot', 'it is a bot’s');
export const ordinary = when('ordinary', 'it is not an administrator’s');
export const keyless = when('keyless', 'it has no password yet');

export const byClient = when('byClient', 'a client wrote it');
export const byStudio = when('byStudio', 'no client wrote it');
export const forClients = when('forClients', 'it is meant for clients');
export const amongClients = when('amongClients', 'the clients of the production read each other');
