import { Text } from '../../common/member/text.js';
import { Flag } from '../../common/member/number.js';
/** Which API this is. */
export class VersionView {
  @Text('Name of the server.', 'Troupe')
  api: string;

  @Text('Its version.', '0.1.0')
  version: string;
}

/** Whether the server can work. */
export class HealthView {
  @Text('`ok`; anything else is not answered with 200.', 'ok')
  status: string;
}

/** What clients need to know before anybody signs in. */
export class ConfigView {
  @Flag('Always true: the studio runs the server itself.', true)
  is_self_hosted: boolean;

  @Text('Always empty: no chat with a vendor.', '')
  crisp_token: string;

  @Flag('Whether pages start dark.', false)
  dark_theme_by_default: boolean;

  @Flag('Whether there is a search index.', false)
  indexer_configured: boolean;

  @Flag('Whether signing in goes through SAML.', false)
  saml_enabled: boolean;

  @Text('Name of the SAML provider.', '')
  saml_idp_name: string;

  @Text('Locale of people who chose none.', 'en_US')
  default_locale: string;

  @Text('Time zone of people who chose none.', 'Europe/Paris')
  default_timezone: string;

  @Flag('Whether everybody must set up a second factor.', false)
  enforce_2fa: boolean;
}
