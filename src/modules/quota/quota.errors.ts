import { InvalidInput } from '../../common/problem/invalid-input.js';

/** Shots are counted in four ways only. */
export class CountModeUnknown extends InvalidInput {
  constructor(known: readonly string[]) {
    super([{ field: 'count_mode', message: `must be one of ${known.join(', ')}` }]);
  }
}
