/** The six roles of a person, as stored in `person.role`. Bots carry one of them like everyone else. */
export const roles = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;

export type Role = (typeof roles)[number];
