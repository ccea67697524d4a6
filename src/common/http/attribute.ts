/** How a member of a listed object is compared when a list is filtered by it. */
export type AttributeKind =
  | 'uuid'
  | 'text'
  /** A text that may be missing; an empty one, which old rows have, is none. */
  | 'optional text'
  | 'locale'
  /** Text matched as a pattern, ignoring case; `%` and `_` are wildcards. */
  | 'name'
  | 'email'
  /** A code of an enumeration; an unknown code matches nothing. */
  | 'code'
  /** A time zone; what is none is refused. */
  | 'zone'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'json'
  /** A list of ids of linked rows. */
  | 'ids';
