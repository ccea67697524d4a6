import { InvalidInput } from '../../common/problem/invalid-input.js';

/** Shots are counted in four ways only. */
export class CountModeUnknown extends InvalidInput {
  constructor(known: readonly string[]) {
    super([{ field: 'count_mode', message: `must be one of ${known.join(', ')}` }]);
  }
}

/** Days were asked for in a time zone that does not exist. */
export class UnknownZone extends InvalidInput {
  constructor() {
    super([{ field: 'timezone', message: 'must be a time zone like Europe/Paris; leave it out for your own' }]);
  }
}
