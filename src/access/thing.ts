import type { Sql } from 'sql-template-tag';

/** Who asks, in a statement: the caller of the request, or each of the people it is about. */
export interface Who {
  id: Sql;
  /** Their departments, as an array. */
  departments: Sql;
}

/**
 * Where a statement finds what rights look at in one kind of thing: which expression is its owner, its production … From
 * it come both the facts about one thing and the condition of a list, so that they cannot differ. What is not given is not so.
 */
export interface Thing {
  /** The id of the person whose it is. */
  owner?: Sql;
  /** The id of the production it belongs to. */
  production?: Sql;
  /** The condition that one of its departments is in this array. */
  department?: (among: Sql) => Sql;
  /** The condition that this person is assigned to it. */
  assigned?: (person: Sql) => Sql;
  /** The condition that this person is assigned to a task of what it is done on. */
  working?: (person: Sql) => Sql;
  /** The condition that this person made it. */
  made?: (person: Sql) => Sql;
  /** The condition that a comment on it names this person or a department of theirs. */
  mentioned?: (person: Sql) => Sql;
  /** The condition that artists and vendors may give this status. */
  openToArtists?: Sql;
  /** The condition that clients may give this status. */
  openToClients?: Sql;
  /** The condition that the settings of the server do not protect this account. */
  unprotected?: Sql;
  /** The condition that this account is a bot's. */
  bot?: Sql;
  /** The condition that this account is not an administrator's. */
  ordinary?: Sql;
  /** The condition that nobody has chosen a password for this account. */
  keyless?: Sql;
  /** The condition that it was said by a client. */
  byClient?: Sql;
  /** The condition that it was not said by a client. */
  byStudio?: Sql;
  /** The condition that it is meant for clients. */
  forClients?: Sql;
  /** The condition that the clients of its production read each other. */
  amongClients?: Sql;
}
