/** How the caller stands to what the route is about. */
export interface Standing {
  /** The role stored with the membership, null for the own role; undefined outside of the team. */
  joins?: string | null;
  /** The caller's department, compared with that of the task type and of the person. */
  department?: 'same' | 'other';
  /** Neither the task type nor the person is of a department. */
  departmentless?: true;
  /** Whose hours, leave and all else it is: the caller's own, a bot's, or those of a colleague on the task. */
  person?: 'self' | 'bot';
  /** The person is on the task no more. */
  personLeft?: true;
  /** The caller is on the task too, with hours of their own. */
  isAssigned?: true;
  /** The caller is on another task of the shot. */
  isOnShot?: true;
  /** The caller made the shot. */
  isMaker?: true;
  /** The caller is mentioned in a comment on the task. */
  isMentioned?: true;
  isClosed?: true;
  allowsBots?: true;
  /** What a bot may that calls; else what an artist may. */
  botRole?: 'admin';
  /** What stands in the place of every id that the request names. */
  ids?: 'unknown' | 'malformed';
}

/** The relations that every route is tried in. */
export const relations = {
  self: { joins: null, department: 'same', person: 'self' },
  team: { joins: null, departmentless: true },
  // The caller leads another production, and shares the department.
  other: { department: 'same' },
  sameDep: { joins: null, department: 'same' },
  otherDep: { joins: null, department: 'other' },
  noDep: { joins: null },
  maker: { joins: null, department: 'other', isMaker: true },
  assigned: { joins: null, department: 'other', isAssigned: true },
  // The role in the production replaces the own one.
  crew: { joins: 'user' },
  manager: { joins: 'manager' },
  supervisor: { joins: 'supervisor' },
  client: { joins: 'client' },
  vendor: { joins: 'vendor' },
  // All that stays of somebody's work but the membership; leads another production now.
  left: { department: 'same', isAssigned: true, isMaker: true },
  closed: { joins: null, department: 'same', isClosed: true },
  unknown: { joins: null, department: 'same', ids: 'unknown' },
  malformed: { joins: null, department: 'same', ids: 'malformed' },
} as const satisfies Record<string, Standing>;

/** Relations that matter to some routes only. */
export const specialRelations = {
  mentioned: { joins: null, isMentioned: true },
  mentionedOutside: { isMentioned: true },
  vendorAssigned: { joins: 'vendor', isAssigned: true },
  assignedClosed: { joins: null, isAssigned: true, isClosed: true },
  onShot: { joins: null, isOnShot: true },
  vendorOnShot: { joins: 'vendor', isOnShot: true },
  // Nobody becomes an administrator by a membership.
  crowned: { joins: 'admin' },
  selfOutside: { person: 'self' },
  selfAsCrew: { joins: 'user', person: 'self' },
  selfUnassigned: { person: 'self', personLeft: true },
  selfAllowingBots: { person: 'self', allowsBots: true },
  teamUnassigned: { joins: null, personLeft: true },
  ofBot: { joins: null, person: 'bot' },
  managingBot: { joins: 'manager', person: 'bot' },
  allowingBots: { joins: null, person: 'bot', allowsBots: true },
  adminBot: { joins: null, botRole: 'admin' },
  adminBotOutside: { department: 'same', botRole: 'admin' },
  adminBotSelf: { joins: null, person: 'self', botRole: 'admin' },
} as const satisfies Record<string, Standing>;

export type RelationName = keyof typeof relations | keyof typeof specialRelations;
