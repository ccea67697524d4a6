import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** A password that must not be set. */
export class UnacceptablePassword extends InvalidInput {
  constructor(message: string) {
    super([{ field: 'password', message }]);
  }
}

/** More people sign in at this moment than passwords can be compared. */
export class TooManySignIns extends Problem {
  constructor() {
    super(
      'unavailable',
      'Very many people sign in at this moment. Try again in a minute.',
      {},
      { 'retry-after': '60' },
    );
  }
}

/** More guesses of one client address wait for their turn than would be looked at. */
export class TooManyGuesses extends Problem {
  constructor() {
    super(
      'too-many-requests',
      'Too many sign-ins from your address wait for their turn. Try again in 10 seconds.',
      { login: false },
      { 'retry-after': '10' },
    );
  }
}

/** The two spellings of a new password differ. */
export class PasswordsDiffer extends InvalidInput {
  constructor() {
    super([{ field: '', message: 'The password and its confirmation differ' }]);
  }
}

/** The token of a reset or invitation link is wrong, used or too old. */
export class PasswordTokenInvalid extends Problem {
  constructor() {
    super('rule-broken', 'This link is not valid any more. Ask for a new one.', { data: null });
  }
}
