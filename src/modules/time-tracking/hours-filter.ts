import { type RawQuery, single } from '../../common/http/list-query.js';
import { pathUuid } from '../../common/http/uuid.js';
import type { Period } from '../../common/time/period.js';

/** Which entries are asked for; what is left out does not narrow. */
export interface HoursFilter {
  /** Whose they are. */
  person?: string;
  /** The production of their tasks. */
  project?: string;
  /** The department of the type of their tasks; that of the person does not matter. */
  department?: string;
  /** The site of their person. */
  studio?: string;
  /** Their days. */
  period?: Period;
}

/** An id of the query, if there is one; what is no id is refused. */
export function readFilterId(query: RawQuery, name: string): string | undefined {
  const text = single(query[name]);
  return text === undefined ? undefined : pathUuid(text, name);
}
