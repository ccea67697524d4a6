/** An attempt to sign in. */
export class LoginLogView {
  /**
   * Id.
   * @example '5d0c1b2a-9f8e-4d7c-8b6a-1f2e3d4c5b6a'
   */
  id: string;

  /**
   * Always `LoginLog`.
   * @example 'LoginLog'
   */
  type: string;

  /**
   * When it was, UTC.
   * @example '2024-06-03T08:58:00Z'
   */
  created_at: string | null;

  /**
   * Address it came from.
   * @example '192.0.2.7'
   */
  ip_address: string | null;

  /**
   * With what: `web` for a browser, else `script`.
   * @example 'web'
   */
  origin: string | null;

  /**
   * `success`, or why it was refused: `wrong_password`, `wrong_code` (of a second factor), `locked_out` (after five wrong
   * ones in a row nothing is looked at for a minute), `inactive` (the right password, but the account is switched off),
   * `reused_token` (a refresh token was used a second time, so somebody may have copied it; the session ended).
   * @example 'wrong_password'
   */
  result: string;
}
