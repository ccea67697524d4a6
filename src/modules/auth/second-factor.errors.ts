import { Problem } from '../../common/problem/problem.js';

/** A second factor is on, and none that can be used was sent. */
export class SecondFactorMissing extends Problem {
  constructor(preferred: string | null, enabled: readonly string[]) {
    super('sign-in-failed', 'This account has a second factor: send its code as well.', {
      login: false,
      missing_OTP: true,
      preferred_two_factor_authentication: preferred,
      two_factor_authentication_enabled: ['recovery_code', ...enabled],
      data: null,
    });
  }
}

/** The code is wrong, too old, used before, or not there at all. */
export class WrongCode extends Problem {
  constructor() {
    super('sign-in-failed', 'The code is missing, wrong, too old or was used before. Send the current one.', {
      login: false,
      wrong_OTP: true,
      data: null,
    });
  }
}

/** There is nothing to switch on. */
export class SecondFactorOn extends Problem {
  constructor() {
    super('rule-broken', 'This second factor is on already, or was prepared anew meanwhile.', { data: null });
  }
}

/** There is nothing to switch off. */
export class SecondFactorOff extends Problem {
  constructor() {
    super('rule-broken', 'This second factor is not on.', { data: null });
  }
}

/** There is nothing that recovery codes could stand in for, or that an administrator could switch off. */
export class NoSecondFactor extends Problem {
  constructor() {
    super('rule-broken', 'No second factor is on.', { data: null });
  }
}

/** Other administrators look after their second factor themselves. */
export class SecondFactorOutOfReach extends Problem {
  constructor() {
    super('rule-broken', 'The second factor of another administrator is switched off only by its owner.', {
      data: null,
    });
  }
}

/** The studio demands a second factor, and the caller has yet to set one up. */
export class SetUpPending extends Problem {
  constructor() {
    super('forbidden', 'Your studio demands a second factor. Set one up first, then everything else opens.', {
      two_factor_authentication_required: true,
    });
  }
}
