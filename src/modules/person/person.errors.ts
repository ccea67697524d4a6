import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** No person has this id. */
export class PersonNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no person with this id.');
  }
}

/** The route is about humans; a bot has no such thing. */
export class PersonIsBot extends Problem {
  constructor() {
    super('forbidden', 'This person is a bot; hours, leave, quotas, invitations and passwords are for humans.');
  }
}

/** The studio has as many active people as it may. */
export class UserLimitReached extends Problem {
  /** @param limit shown on creation, so that clients can name it */
  constructor(limit?: number) {
    super('rule-broken', 'User limit reached: switch somebody off first, or raise USER_LIMIT.', {
      data: limit === undefined ? null : { limit },
    });
  }
}

/** Addresses belong to one human only. */
export class AddressTaken extends Problem {
  constructor() {
    super('already-exists', 'Another person already has this e-mail address.', {
      data: { errors: [{ field: 'email', message: 'is already taken' }] },
    });
  }
}

/** A session alone does not change one's own address. */
export class ProofNeeded extends InvalidInput {
  constructor() {
    super([
      {
        field: 'email',
        message: 'changes with your password beside it (old_password), or within 15 minutes of signing in',
      },
    ]);
  }
}

/** The link that takes a change of address back was used, is too old, or never was one. */
export class TakeBackInvalid extends Problem {
  constructor() {
    super('rule-broken', 'This link is not valid any more. Ask an administrator to correct your address.', {
      data: null,
    });
  }
}

/** Somebody else has the former address by now. */
export class FormerAddressTaken extends Problem {
  constructor() {
    super(
      'already-exists',
      'Another person has this address by now, and nothing was changed. Ask an administrator for help.',
      { data: null },
    );
  }
}

/** Only bots and people who never had an address go without one. */
export class AddressNeeded extends InvalidInput {
  constructor() {
    super([{ field: 'email', message: 'cannot be taken away from a person; give another address instead' }]);
  }
}

/** The account is on the list of protected accounts. */
export class AccountProtected extends Problem {
  constructor() {
    super(
      'forbidden',
      'This account is protected: only its owner changes its address, role, password or second factors, or switches it on or off.',
    );
  }
}

/** The settings name the address, and it is not the one of this account. */
export class AddressReserved extends InvalidInput {
  constructor() {
    const settings = 'PROTECTED_ACCOUNTS or ENFORCE_2FA_EXEMPT';
    super([
      { field: 'email', message: `is kept for an account that the settings name (${settings}); choose another one` },
    ]);
  }
}

/** Whether somebody is a bot never changes: a bot has a token, and that of a human is their own. */
export class BotOrHumanForGood extends InvalidInput {
  constructor(isBot: boolean) {
    const [is, other] = isBot ? ['a bot', 'a human'] : ['a human', 'a bot'];
    super([{ field: 'is_bot', message: `cannot be changed: this is ${is}; add ${other} instead` }]);
  }
}

/** Somebody has to be able to look after the studio. */
export class LastAdministrator extends Problem {
  constructor() {
    super('rule-broken', 'This is the last active administrator. Make somebody else an administrator first.', {
      data: null,
    });
  }
}

/** People sign in with it: it belongs to one person only. */
export class DesktopLoginTaken extends Problem {
  constructor() {
    super('already-exists', 'Another person already has this desktop login.', {
      data: { errors: [{ field: 'desktop_login', message: 'is already taken' }] },
    });
  }
}

/** Nobody deletes oneself. */
export class CannotDeleteOneself extends Problem {
  constructor() {
    super('forbidden', 'You may not delete your own account. Ask another administrator.');
  }
}

/** A permanent token cannot end before today. */
export class ExpirationInThePast extends InvalidInput {
  constructor() {
    super([{ field: 'expiration_date', message: 'must be today or later' }]);
  }
}

/** The password of this account is not for others to change. */
export class PasswordOutOfReach extends Problem {
  constructor() {
    super('rule-broken', 'The password of another administrator who has one is changed only by its owner.', {
      data: null,
    });
  }
}

/** A link goes by mail, and there is no address. */
export class PersonWithoutAddress extends Problem {
  constructor() {
    super('rule-broken', 'This person has no e-mail address. Add one first.', { data: null });
  }
}

/** The department of the body or path does not exist. */
export class UnknownDepartment extends InvalidInput {
  constructor() {
    super([{ field: 'department_id', message: 'does not name a department' }]);
  }
}

/** There is no such person, or they have no picture. */
export class AvatarNotFound extends Problem {
  constructor() {
    super('not-found', 'This person has no picture.');
  }
}
