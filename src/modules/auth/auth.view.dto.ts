import { OrganisationView } from '../platform/organisation.view.dto.js';
import { PersonView } from '../person/person.view.dto.js';

/** The two tokens of a session. */
export class TokensView {
  /**
   * Send it as `Authorization: Bearer …`; it lives 7 days.
   * @example 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzZmE4NWY2NCJ9.4Q2y'
   */
  access_token: string;

  /**
   * Exchanges for new tokens at `GET /auth/refresh-token`, once; it lives 15 days.
   * @example 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzZmE4NWY2NCJ9.9Zk1'
   */
  refresh_token: string;
}

/** A successful sign-in. */
export class LoginView extends TokensView {
  /** The person who signed in, in full. */
  user: PersonView;

  /** The studio. */
  organisation: OrganisationView;

  /**
   * Always true.
   * @example true
   */
  login: boolean;

  /**
   * True when the studio demands a second factor and the person has none: the tokens only open the routes to set one up.
   * @example true
   */
  two_factor_authentication_required?: boolean;
}

/** The person behind a token, in full. */
export class OwnPersonView extends PersonView {
  /**
   * Names of the security keys.
   * @example ['Yubikey']
   */
  fido_devices: string[];
}

/** Who is signed in. */
export class AuthenticatedView {
  /**
   * Always true.
   * @example true
   */
  authenticated: boolean;

  /** The caller, in full. */
  user: OwnPersonView;

  /** The studio. */
  organisation: OrganisationView;
}

/** The next tokens of a session. A browser gets them as cookies as well. */
export class RefreshedView extends TokensView {
  /**
   * Always true.
   * @example true
   */
  refresh: boolean;
}

/** The session is over. */
export class LoggedOutView {
  /**
   * Always true.
   * @example true
   */
  logout: boolean;
}

/** A request for a new password was taken. It does not tell whether there is such an account. */
export class ResetAskedView {
  /**
   * What happens next.
   * @example 'If there is an account with this address, a mail is on its way.'
   */
  success: string;
}
