import type { Reach } from './reach.js';

interface Rule {
  /** One cell per role, in the order of `roles`. */
  reach: readonly [Reach, Reach, Reach, Reach, Reach, Reach];
  /** Whether the permanent token of a bot may be used for it. */
  bots: boolean;
}

const rule = (...reach: Rule['reach']): Rule => ({ reach, bots: true });
const humansOnly = (...reach: Rule['reach']): Rule => ({ reach, bots: false });

/**
 * Who may do what: action × role → reach. Every route names its action with `@Requires`; an action that no
 * route names decides about a part of one.
 *
 * `self` means: on one's own record, or on what belongs to oneself. A missing cell does not compile.
 */
// A table is read by its columns.
// prettier-ignore
export const policy = {
  // action                                  admin          manager        supervisor     user           client         vendor
  'account.read':                 rule(      'self',        'self',        'self',        'self',        'self',        'self'),
  'account.context':              humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.sign-out':             humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.change-password':      humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.clear-avatar':         humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.desktop-logins':       humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.second-factor':        humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.sessions':             humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.notifications':        humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.time-spents':          humansOnly('self',        'self',        'self',        'self',        'self',        'self'),
  'account.days-off':             humansOnly('self',        'self',        'self',        'self',        'self',        'self'),

  'person.list':                  rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'person.read':                  rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'person.create':                rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.update':                rule(      'all',         'self',        'self',        'self',        'self',        'self'),
  'person.delete':                rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.user-limit':            rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.password-hash':         rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.invite':                rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.set-password':          rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.change-departments':    rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.disable-second-factor': rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.end-sessions':          rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'person.sign-ins':              rule(      'all',         'self',        'self',        'self',        'self',        'self'),

  'audit.read':                   rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'mail.list':                    rule(      'all',         'none',        'none',        'none',        'none',        'none'),

  'avatar.read':                  rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'avatar.upload':                rule(      'all',         'self',        'self',        'self',        'self',        'self'),
  'avatar.clear':                 rule(      'all',         'none',        'none',        'none',        'none',        'none'),

  'desktop-login.read':           rule(      'all',         'all',         'self',        'self',        'self',        'self'),
  'desktop-login.record':         rule(      'all',         'self',        'self',        'self',        'self',        'self'),
  'presence.export':              rule(      'all',         'none',        'none',        'none',        'none',        'none'),

  'department.list':              rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'department.read':              rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'department.create':            rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'department.update':            rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'department.delete':            rule(      'all',         'none',        'none',        'none',        'none',        'none'),

  'catalogue.read':               rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'catalogue.change':             rule(      'all',         'none',        'none',        'none',        'none',        'none'),

  'project.list':                 rule(      'all',         'productions', 'productions', 'productions', 'productions', 'productions'),
  'project.read':                 rule(      'all',         'productions', 'productions', 'productions', 'productions', 'productions'),
  'project.create':               rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'project.update':               rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),
  'project.delete':               rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'project.change-team':          rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),

  'entity.list':                  rule(      'all',         'assigned',    'assigned',    'assigned',    'assigned',    'assigned'),
  'entity.read':                  rule(      'all',         'assigned',    'assigned',    'assigned',    'assigned',    'assigned'),
  'entity.create':                rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),
  'entity.update':                rule(      'all',         'supervised',  'supervised',  'supervised',  'supervised',  'supervised'),
  'shot.update':                  rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),

  'task.list':                    rule(      'all',         'assigned',    'assigned',    'assigned',    'assigned',    'assigned'),
  'task.read':                    rule(      'all',         'assigned',    'assigned',    'assigned',    'assigned',    'assigned'),
  'task.follow':                  humansOnly('all',         'assigned',    'assigned',    'assigned',    'assigned',    'assigned'),
  'task.create':                  rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),
  'task.update':                  rule(      'all',         'supervised',  'supervised',  'supervised',  'supervised',  'supervised'),
  'task.delete':                  rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),
  'task.assign':                  rule(      'all',         'supervised',  'supervised',  'supervised',  'supervised',  'supervised'),
  'task.comment':                 rule(      'all',         'supervised',  'supervised',  'supervised',  'supervised',  'supervised'),
  'task.comment-for-others':      rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),

  'time-spent.log':               rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),
  'time-spent.of-task':           rule(      'all',         'assigned',    'assigned',    'assigned',    'assigned',    'assigned'),
  'time-spent.of-project':        rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),
  'time-spent.of-person':         rule(      'all',         'productions', 'departments', 'self',        'self',        'self'),
  'time-spent.table':             rule(      'all',         'productions', 'departments', 'self',        'self',        'self'),
  'time-spent.manage':            rule(      'all',         'none',        'none',        'none',        'none',        'none'),

  'day-off.list':                 rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'day-off.read':                 rule(      'all',         'self',        'self',        'self',        'self',        'self'),
  'day-off.change':               rule(      'all',         'self',        'self',        'self',        'self',        'self'),
  'day-off.of-month':             rule(      'all',         'self',        'self',        'self',        'self',        'self'),
  'day-off.of-project':           rule(      'all',         'crew',        'crew',        'crew',        'crew',        'crew'),
  'day-off.describe':             rule(      'all',         'managed',     'managed',     'managed',     'managed',     'managed'),

  'quota.shots':                  rule(      'all',         'led',         'led',         'led',         'led',         'led'),
  'quota.of-project':             rule(      'all',         'led',         'led',         'led',         'led',         'led'),
  'quota.of-person':              rule(      'all',         'led',         'led',         'led',         'led',         'led'),

  'software.read':                rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'software.change':              rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'hardware.read':                rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'hardware.change':              rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'equipment.read':               rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'equipment.change':             rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'inventory.usage':              rule(      'all',         'none',        'none',        'none',        'none',        'none'),

  'organisation.read':            rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'organisation.change':          rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'organisation.chat-keys':       rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'studio.read':                  rule(      'all',         'all',         'all',         'all',         'all',         'all'),
  'studio.change':                rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'salary-scale.read':            rule(      'all',         'none',        'none',        'none',        'none',        'none'),
  'salary-scale.change':          rule(      'all',         'none',        'none',        'none',        'none',        'none'),
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof policy;
