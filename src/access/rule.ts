import sql, { join, type Sql } from 'sql-template-tag';
import { conditions, type Facts, type Flag } from './facts.js';
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
  /** What has to be so, of them and of it. */
  words: string;
  /** The same, inside of another rule. */
  innerWords?: string;
}

const yes = sql`true`;
const no = sql`false`;

/** The one rule without a condition. */
export const everything: Rule = { facts: [], judge: () => true, condition: () => yes, words: 'always' };
export const nothing: Rule = { facts: [], judge: () => false, condition: () => no, words: 'never' };

/** A fact that is so or not. */
function when<Fact extends Flag>(fact: Fact, words: string): Rule<Fact> {
  return {
    facts: [fact],
    judge: (facts) => (facts as Partial<Facts>)[fact] === true,
    condition: (thing, who) => conditions[fact](thing, who) ?? no,
    words,
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
    words,
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
    words: rules.map(({ words }) => words).join('; or '),
    innerWords: `either ${rules.map(inner).join(' or ')}`,
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
    words: rules.map(inner).join(' and '),
  };
}

const inner = ({ words, innerWords }: Rule<keyof Facts>): string => innerWords ?? words;

export const mine = when('mine', 'it is their own');
export const another = when('another', 'it is somebody else’s');
export const colleague = when('colleague', 'the person is of a department of theirs');
export const department = when('department', 'its department is one of theirs');
/** Who belongs to no department is not narrowed to any. */
export const unbound = when('unbound', 'they belong to no department');

export const team = there('they are in the team of its production');
export const crew = there(
  'they are in the team of its production, neither as client nor as vendor',
  'manager',
  'supervisor',
  'user',
);
/** In the team, but not as a vendor: who sees its production whole. */
export const insider = there(
  'they are in the team of its production, but not as vendor',
  'manager',
  'supervisor',
  'user',
  'client',
);
export const manager = there('they are manager there', 'manager');
export const supervisor = there('they are supervisor there', 'supervisor');
export const artist = there('they are artist there', 'user');
export const client = there('they are client there', 'client');
export const vendor = there('they are vendor there', 'vendor');
export const running = when('running', 'the production is running');

export const assigned = when('assigned', 'they are assigned to it');
export const working = when('working', 'they are assigned to a task of the same shot or asset');
export const made = when('made', 'they made the shot or asset');
export const mentioned = when('mentioned', 'a comment on it mentions them');

export const openToArtists = when('openToArtists', 'the status is open to artists');
export const openToClients = when('openToClients', 'the status is open to clients');

export const unprotected = when('unprotected', 'the server does not protect the account');
export const bot = when('bot', 'it is a bot’s');
export const ordinary = when('ordinary', 'it is not an administrator’s');
export const keyless = when('keyless', 'it has no password yet');

export const byClient = when('byClient', 'a client said it');
export const byStudio = when('byStudio', 'no client said it');
export const forClients = when('forClients', 'it is meant for clients');
export const amongClients = when('amongClients', 'the clients of its production read each other');
