import { Problem } from '../../common/problem/problem.js';

const sentence = 'The address or the password is wrong.';

/** The token is missing, wrong, ended or of the wrong kind. */
export class Unauthenticated extends Problem {
  constructor(detail = 'Sign in first: there is no valid token in this request.') {
    super('unauthenticated', detail, { msg: detail }, { 'www-authenticate': 'Bearer' });
  }
}

/** The token's time is over. Clients look for exactly this sentence to fetch a new one. */
export class TokenExpired extends Unauthenticated {
  constructor() {
    super('Signature has expired');
  }
}

/** Unknown account or wrong password: the answer does not tell which. */
export class SignInFailed extends Problem {
  constructor() {
    super('sign-in-failed', sentence, { login: false, data: null });
  }
}

/** Several people have this desktop login, from before it had to be unique: no password is looked at. */
export class DesktopLoginShared extends Problem {
  constructor() {
    super(
      'sign-in-failed',
      'Several people have this desktop login. Sign in with your e-mail address, and ask an administrator to change one of the logins.',
      { login: false, data: null },
    );
  }
}

/** Five wrong passwords or codes in a row; the account waits a minute. */
export class LockedOut extends Problem {
  constructor() {
    super('sign-in-failed', 'Too many wrong passwords or codes. Wait a minute, then try again.', {
      login: false,
      too_many_failed_login_attemps: true,
      data: null,
    });
  }
}

/** The right password of an account that is switched off. */
export class AccountInactive extends Problem {
  constructor() {
    super('account-inactive', 'This account is switched off. Talk to an administrator.', {
      login: false,
      unactive: true,
    });
  }
}

/** Everything is right, but the password is the one that everybody knows. */
export class DefaultPassword extends Problem {
  constructor(token: string) {
    super('sign-in-failed', 'Choose a password of your own first, with this token.', {
      login: false,
      default_password: true,
      token,
      data: null,
    });
  }
}

/** The old password is wrong. */
export class OldPasswordWrong extends Problem {
  constructor() {
    super('rule-broken', 'The old password is wrong.', {
      data: { errors: [{ field: 'old_password', message: 'is wrong' }] },
    });
  }
}

/** Too many failed sign-ins from one client address. */
export class TooManyFailures extends Problem {
  constructor(seconds: number) {
    super(
      'too-many-requests',
      `Too many failed sign-ins from your address. Try again in ${seconds} seconds.`,
      { login: false },
      { 'retry-after': String(seconds) },
    );
  }
}

/** One token, or one address without a token, asks too much. */
export class TooManyRequests extends Problem {
  constructor(seconds: number) {
    super(
      'too-many-requests',
      `Too many requests. Try again in ${seconds} seconds, or spread them out.`,
      {},
      { 'retry-after': String(seconds) },
    );
  }
}

/** None of the caller's living sessions has this id. */
export class SessionNotFound extends Problem {
  constructor() {
    super('not-found', 'You have no such session, or it is over already.');
  }
}

/** A page of another web site made the browser send a change. */
export class CrossSiteRequest extends Problem {
  constructor() {
    super('forbidden', 'This change was asked for by a page of another site, which the server does not know.');
  }
}
