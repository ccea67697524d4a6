import { type RawQuery, single } from '../../common/http/list-query.js';
import { CountModeUnknown } from './quota.errors.js';

/** How shots are counted: which column of the task says when it was finished, and whether hours weigh. */
export interface CountMode {
  datedBy: 'end_date' | 'done_date';
  weighted: boolean;
}

export const countModes = {
  weighted: { datedBy: 'end_date', weighted: true },
  weighteddone: { datedBy: 'done_date', weighted: true },
  feedback: { datedBy: 'end_date', weighted: false },
  done: { datedBy: 'done_date', weighted: false },
} as const satisfies Record<string, CountMode>;

/** The `count_mode` of a request; left out it is `weighted`. */
export function readCountMode(query: RawQuery): CountMode {
  const name = single(query.count_mode) ?? 'weighted';
  if (!Object.hasOwn(countModes, name)) throw new CountModeUnknown(Object.keys(countModes));
  return countModes[name as keyof typeof countModes];
}
