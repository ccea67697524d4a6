/** Which API this is. */
export class VersionView {
  /**
   * Name of the server.
   * @example 'Troupe'
   */
  api: string;

  /**
   * Its version.
   * @example '0.1.0'
   */
  version: string;
}

/** Whether the server can work. */
export class HealthView {
  /**
   * `ok`; anything else is not answered with 200.
   * @example 'ok'
   */
  status: string;
}

/** What clients need to know before anybody signs in. */
export class ConfigView {
  /**
   * Always true: the studio runs the server itself.
   * @example true
   */
  is_self_hosted: boolean;

  /**
   * Always empty: no chat with a vendor.
   * @example ''
   */
  crisp_token: string;

  /**
   * Whether pages start dark.
   * @example false
   */
  dark_theme_by_default: boolean;

  /**
   * Whether there is a search index.
   * @example false
   */
  indexer_configured: boolean;

  /**
   * Whether signing in goes through SAML.
   * @example false
   */
  saml_enabled: boolean;

  /**
   * Name of the SAML provider.
   * @example ''
   */
  saml_idp_name: string;

  /**
   * Locale of people who chose none.
   * @example 'en_US'
   */
  default_locale: string;

  /**
   * Time zone of people who chose none.
   * @example 'Europe/Paris'
   */
  default_timezone: string;

  /**
   * Whether everybody must set up a second factor.
   * @example false
   */
  enforce_2fa: boolean;
}
