import { Text, Texts } from '../../common/member/text.js';
import { Nested } from '../../common/member/answered.js';
import { Flag } from '../../common/member/number.js';
import { OrganisationView } from '../platform/organisation.js';
import { PersonView } from '../person/person.view.js';

/** The two tokens of a session. */
export class TokensView {
  @Text(
    'Send it as `Authorization: Bearer …`; it lives 7 days.',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzZmE4NWY2NCJ9.4Q2y',
  )
  access_token: string;

  @Text(
    'Exchanges for new tokens at `GET /auth/refresh-token`, once; it lives 15 days.',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzZmE4NWY2NCJ9.9Zk1',
  )
  refresh_token: string;
}

/** A successful sign-in. */
export class LoginView extends TokensView {
  @Nested(PersonView, 'The person who signed in, in full.')
  user: PersonView;

  @Nested(OrganisationView, 'The studio.')
  organisation: OrganisationView;

  @Flag('Always true.', true)
  login: boolean;

  @Flag(
    'True when the studio demands a second factor and the person has none: the tokens only open the routes to set one up.',
    true,
    { optional: true },
  )
  two_factor_authentication_required?: boolean;
}

/** The person behind a token, in full. */
export class OwnPersonView extends PersonView {
  @Texts('Names of the security keys.', ['Yubikey'])
  fido_devices: string[];
}

/** Who is signed in. */
export class AuthenticatedView {
  @Flag('Always true.', true)
  authenticated: boolean;

  @Nested(OwnPersonView, 'The caller, in full.')
  user: OwnPersonView;

  @Nested(OrganisationView, 'The studio.')
  organisation: OrganisationView;
}

/** The next tokens of a session. A browser gets them as cookies as well. */
export class RefreshedView extends TokensView {
  @Flag('Always true.', true)
  refresh: boolean;
}

/** The session is over. */
export class LoggedOutView {
  @Flag('Always true.', true)
  logout: boolean;
}

/** A request for a new password was taken. It does not tell whether there is such an account. */
export class ResetAskedView {
  @Text('What happens next.', 'If there is an account with this address, a mail is on its way.')
  success: string;
}
