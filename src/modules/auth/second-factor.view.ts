import { Text, Texts } from '../../common/member/text.js';
import { TokensView } from './auth.view.js';

/** A secret for an authenticator. Shown now and never again. */
export class TotpPreparedView {
  @Text(
    'What the picture encodes that an authenticator scans.',
    'otpauth://totp/Troupe:ada%40example.com?issuer=Troupe&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
  )
  totp_provisionning_uri: string;

  @Text('The secret itself, in base32, to type in where no picture can be scanned.', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')
  otp_secret: string;
}

/** A second factor is on from now on; these tokens are not limited to setting one up. A browser gets them as cookies as well. */
export class SecondFactorOnView extends TokensView {
  @Texts(
    'Sixteen codes to write down; each works once in place of any other. Shown now and never again; null for who has some already.',
    ['7QX2M9K4B1', 'P0D8W3Z6RT'],
    { nullable: true },
  )
  otp_recovery_codes: string[] | null;
}

/** New recovery codes; the former ones do not work any more. */
export class RecoveryCodesView {
  @Texts('Sixteen codes to write down; each works once in place of any other. Shown now and never again.', [
    '7QX2M9K4B1',
    'P0D8W3Z6RT',
  ])
  otp_recovery_codes: string[];
}
