import sql from 'sql-template-tag';
import { Forbidden } from '../../src/access/access.errors.js';
import { FactsGuard } from '../../src/access/facts.guard.js';
import { type FactsOf, factsOf } from '../../src/access/facts.js';
import type { Right } from '../../src/access/policy.js';
import { RequiresList, RequiresOn, RequiresOwn, RequiresRole } from '../../src/access/requires.decorator.js';
import { allowed, demand, may, whoIs } from '../../src/access/rights.js';
import { assigned, everything, manager, mine, nothing } from '../../src/access/rule.js';
import type { Viewer } from '../../src/access/viewer.js';

// What must not compile. Each line below a `@ts-expect-error` is an error of `npm run typecheck` as soon as it compiles.

abstract class Guard<Facts extends object, How = undefined> extends FactsGuard<Facts, How> {
  protected facts(): Facts {
    throw new Error('No request gets here.');
  }
}
class TaskFacts extends Guard<FactsOf<'task'>> {}
class TaskFactsByName extends Guard<FactsOf<'task'>, 'task_id' | 'id'> {}
class ProjectFacts extends Guard<FactsOf<'project'>> {}
class RowExists extends Guard<object, { table: string }> {}

const client: Viewer = {
  id: '00000000-0000-4000-8000-000000000000',
  role: 'client',
  identityType: 'person',
  departments: [],
  timezone: null,
  sessionId: null,
};

describe('a route', () => {
  it('about one thing does not compile without the facts that decide', () => {
    const routes = [
      RequiresOn('task.read', TaskFacts),
      RequiresOn('project.read', TaskFacts),
      RequiresOn('task.read', TaskFactsByName, 'task_id'),
      // @ts-expect-error No guard.
      RequiresOn('task.read'),
      // @ts-expect-error The guard finds less than what decides about a task.
      RequiresOn('task.read', ProjectFacts),
      // @ts-expect-error The guard finds nothing.
      RequiresOn('task.read', RowExists, { table: 'task' }),
      // @ts-expect-error The guard is not told what to look at.
      RequiresOn('task.read', TaskFactsByName),
      // @ts-expect-error The guard does not know that.
      RequiresOn('task.read', TaskFactsByName, 'project_id'),
      // @ts-expect-error The guard takes nothing.
      RequiresOn('task.read', TaskFacts, 'task_id'),
      // @ts-expect-error No such action.
      RequiresOn('task.raed', TaskFacts),
    ];
    expect(routes).not.toContain(undefined);
  });

  it('takes only an action that fits what it is about', () => {
    const routes = [
      RequiresOwn('account.read'),
      RequiresRole('audit.read'),
      RequiresRole('department.read', RowExists, { table: 'department' }),
      RequiresList('task.list'),
      RequiresList('day-off.read'),
      RequiresList('task.list', ProjectFacts),
      // @ts-expect-error The guard is not told what to look at.
      RequiresRole('department.read', RowExists),
      // @ts-expect-error The guard does not know that.
      RequiresRole('department.read', RowExists, { tabel: 'department' }),
      // @ts-expect-error The guard is not told what to look at.
      RequiresList('task.list', RowExists),
      // @ts-expect-error About one thing: the role alone does not decide.
      RequiresRole('day-off.read'),
      // @ts-expect-error The caller's own.
      RequiresRole('account.read'),
      // @ts-expect-error The studio's.
      RequiresOwn('audit.read'),
      // @ts-expect-error Somebody's, but not by its address.
      RequiresOwn('day-off.read'),
      // @ts-expect-error The studio's: there are no facts.
      RequiresOn('audit.read', RowExists),
      // @ts-expect-error The caller's own: there is nothing to find out.
      RequiresOn('account.read', TaskFacts),
      // @ts-expect-error The studio's: there are not many of it.
      RequiresList('audit.read'),
      // @ts-expect-error The caller's own: there are not many of it.
      RequiresList('account.read'),
    ];
    expect(routes).not.toContain(undefined);
  });
});

describe('a right', () => {
  it('has a rule for each role, that looks at what its kind of thing has', () => {
    const rules: Right<'leave'>['rules'][] = [
      [everything, mine, mine, mine, mine, nothing],
      // @ts-expect-error A role has no rule.
      [everything, mine, mine, mine, mine],
      // @ts-expect-error Nobody is assigned to leave.
      [everything, mine, mine, assigned, mine, mine],
    ];
    // @ts-expect-error Nothing decides about what is the studio's.
    const studio: Right<'studio'>['rules'] = [everything, manager, manager, manager, manager, manager];
    expect([...rules, studio]).toHaveLength(4);
  });

  it('is not asked without the facts that decide, which would be refused', () => {
    // @ts-expect-error No facts.
    expect(may(client, 'project.update')).toBe(false);
    // @ts-expect-error One of them is missing.
    expect(may(client, 'project.update', { running: true })).toBe(false);
    // @ts-expect-error No facts.
    expect(() => demand(client, 'project.update')).toThrow(Forbidden);
    // @ts-expect-error Facts, where the role alone decides.
    expect(may(client, 'audit.read', { mine: true })).toBe(false);
    expect(may(client, 'project.update', { there: 'manager', running: true })).toBe(true);
  });

  it('does not become a condition on a thing without the sides that decide, which would select nothing', () => {
    const project = { production: sql`t.id` };
    // @ts-expect-error Of which production?
    expect(allowed(client, 'project.update', {}).text).toBe('false');
    // @ts-expect-error Who is assigned to it?
    expect(allowed(client, 'task.list', project).text).not.toBe('true');
    // @ts-expect-error Whose is it?
    expect(factsOf('leave', project, whoIs(client)).text).toBe('coalesce(false, false) as "mine"');
    expect(allowed(client, 'project.update', project).text).toContain('t.id');
  });
});
