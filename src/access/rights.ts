import sql, { join, type Sql } from 'sql-template-tag';
import { Forbidden } from './access.errors.js';
import type { Facts, FactsOf, Kind, ThingOf } from './facts.js';
import { type Action, policy, type Right } from './policy.js';
import { nothing, type Rule } from './rule.js';
import { type Role, roles } from './roles.js';
import { departmentsOf } from './standing.js';
import type { Who } from './thing.js';
import type { Viewer } from './viewer.js';

export type KindOf<A extends Action> = (typeof policy)[A]['kind'];
/** The actions about one kind of thing. */
export type ActionAbout<K extends Kind> = { [A in Action]: KindOf<A> extends K ? A : never }[Action];

/** What decides about an action: what it is of the thing, or nothing where the role alone decides. */
type FactsFor<A extends Action> = KindOf<A> extends 'studio' ? [] : [facts: FactsOf<KindOf<A>>];

/** What the policy looks at of whoever asks. */
export type Asking = Pick<Viewer, 'role' | 'identityType'>;

/** The cell of the policy for an action and a role. */
export function ruleOf(action: Action, role: Role): Rule<keyof Facts> {
  const { rules }: Right = policy[action];
  return rules[roles.indexOf(role)] ?? nothing;
}

/** What the caller may do the action to; nothing with the token of a bot, where bots may not. */
function ruleFor({ role, identityType }: Asking, action: Action): Rule<keyof Facts> {
  const { bots }: Right = policy[action];
  return identityType === 'bot' && !bots ? nothing : ruleOf(action, role);
}

/** The caller, as statements know them. */
export const whoIs = ({ id, departments }: Pick<Viewer, 'id' | 'departments'>): Who => ({
  id: sql`${id}::uuid`,
  departments: sql`${departments}::uuid[]`,
});

/** Whether the caller may do the action to a thing of which this is so. The one place where a decision is made. */
export function may<A extends Action>(viewer: Asking, action: A, ...facts: FactsFor<A>): boolean {
  return ruleFor(viewer, action).judge((facts[0] ?? {}) as Facts);
}

/** Refuses what the caller may not do. */
export function demand<A extends Action>(viewer: Viewer, action: A, ...facts: FactsFor<A>): void {
  if (!may(viewer, action, ...facts)) throw new Forbidden(action);
}

/** The condition that the caller may do the action to the thing of a statement. */
export function allowed<A extends Action>(viewer: Viewer, action: A, thing: ThingOf<KindOf<A>>): Sql {
  return ruleFor(viewer, action).condition(thing, whoIs(viewer));
}

/** Refuses to list what the caller may do the action to when there can be no such thing. */
export function demandAny(viewer: Viewer, action: Action): void {
  const { facts, judge } = ruleFor(viewer, action);
  if (facts.length === 0 && !judge({} as Facts)) throw new Forbidden(action);
}

/** The condition that each of many people may do the action to the thing of a statement. */
export function allowedTo<A extends Action>(people: { id: Sql; role: Sql }, action: A, thing: ThingOf<KindOf<A>>): Sql {
  const who: Who = { id: people.id, departments: departmentsOf(people.id) };
  const cases = [...new Set(roles.map((role) => ruleOf(action, role)))].map((rule) => {
    const its = roles.filter((role) => ruleOf(action, role) === rule);
    return sql`when ${people.role} = any(${its}::text[]) then ${rule.condition(thing, who)}`;
  });
  return sql`(case ${join(cases, ' ')} else false end)`;
}
