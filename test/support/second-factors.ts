import bcrypt from 'bcrypt';
import { Authenticator } from './authenticator.js';
import { firstOf } from './first-of.js';
import type { GivenPerson, TestPerson } from './people.js';
import type { Studio } from './studio.js';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A recovery code that everybody made by `withFactors` has. */
export const recoveryCode = 'RECOVERY01';
const otherCode = 'RECOVERY02';
const hashes = [otherCode, recoveryCode].map((code) => Buffer.from(bcrypt.hashSync(code, 4), 'ascii'));

type Factor = 'totp' | 'email_otp' | 'fido';

/** A person for whom these methods are on, the first of them preferred, with two recovery codes. */
export async function withFactors(
  studio: Studio,
  factors: Factor[],
  given: GivenPerson = {},
): Promise<TestPerson & { authenticator: Authenticator }> {
  const person = await studio.person({
    totp_enabled: factors.includes('totp'),
    totp_secret: factors.includes('totp') ? secret : null,
    email_otp_enabled: factors.includes('email_otp'),
    email_otp_secret: factors.includes('email_otp') ? secret : null,
    fido_enabled: factors.includes('fido'),
    preferred_two_factor_authentication: factors[0] ?? null,
    otp_recovery_codes: hashes,
    ...given,
  });
  return { ...person, authenticator: Authenticator.of(secret) };
}

/** What is stored of somebody's second factors. */
export async function storedFactors(studio: Studio, id: string) {
  const rows = await studio.sql<{
    totp: boolean;
    totp_secret: string | null;
    email: boolean;
    email_secret: string | null;
    fido: boolean;
    preferred: string | null;
    recovery: number | null;
    failures: number;
  }>(
    `select totp_enabled as totp, totp_secret, email_otp_enabled as email, email_otp_secret as email_secret,
       fido_enabled as fido, preferred_two_factor_authentication as preferred,
       cardinality(otp_recovery_codes) as recovery, login_failed_attemps as failures
     from person where id = $1`,
    [id],
  );
  return firstOf(rows);
}

/** The code in a mail. */
export function codeIn(mail: string): string {
  const [code] = /\b\d{6}\b/.exec(mail.split('\r\n\r\n').slice(1).join()) ?? [];
  if (!code) throw new Error(`There is no code in this mail:\n${mail}`);
  return code;
}
