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
 * Who may do what: action × role → reach. Every route names its action with `@Requires`.
 *
 * `self` means: on one's own record, or on what belongs to oneself. A missing cell does not compile.
 */
export const policy = {
  // action                            admin   manager sup.    user    client  vendor
  'account.read': /*               */ rule('self', 'self', 'self', 'self', 'self', 'self'),
  'account.sign-out': /*           */ humansOnly('self', 'self', 'self', 'self', 'self', 'self'),
  'account.change-password': /*    */ humansOnly('self', 'self', 'self', 'self', 'self', 'self'),
  'account.clear-avatar': /*       */ humansOnly('self', 'self', 'self', 'self', 'self', 'self'),
  'account.desktop-logins': /*     */ humansOnly('self', 'self', 'self', 'self', 'self', 'self'),

  'person.list': /*                */ rule('all', 'all', 'all', 'all', 'all', 'all'),
  'person.read': /*                */ rule('all', 'all', 'all', 'all', 'all', 'all'),
  'person.create': /*              */ rule('all', 'none', 'none', 'none', 'none', 'none'),
  'person.update': /*              */ rule('all', 'self', 'self', 'self', 'self', 'self'),
  'person.delete': /*              */ rule('all', 'none', 'none', 'none', 'none', 'none'),
  'person.invite': /*              */ rule('all', 'none', 'none', 'none', 'none', 'none'),
  'person.set-password': /*        */ rule('all', 'none', 'none', 'none', 'none', 'none'),
  'person.change-departments': /*  */ rule('all', 'none', 'none', 'none', 'none', 'none'),

  'avatar.read': /*                */ rule('all', 'all', 'all', 'all', 'all', 'all'),
  'avatar.upload': /*              */ rule('all', 'self', 'self', 'self', 'self', 'self'),
  'avatar.clear': /*               */ rule('all', 'none', 'none', 'none', 'none', 'none'),

  'desktop-login.read': /*         */ rule('all', 'all', 'self', 'self', 'self', 'self'),
  'desktop-login.record': /*       */ rule('all', 'self', 'self', 'self', 'self', 'self'),
  'presence.export': /*            */ rule('all', 'none', 'none', 'none', 'none', 'none'),

  'department.list': /*            */ rule('all', 'all', 'all', 'all', 'all', 'all'),
  'department.read': /*            */ rule('all', 'all', 'all', 'all', 'all', 'all'),
  'department.create': /*          */ rule('all', 'none', 'none', 'none', 'none', 'none'),
  'department.update': /*          */ rule('all', 'none', 'none', 'none', 'none', 'none'),
  'department.delete': /*          */ rule('all', 'none', 'none', 'none', 'none', 'none'),
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof policy;
