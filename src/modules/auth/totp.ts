import { Secret, TOTP } from 'otpauth';

/** Twenty random bytes in base32: 32 characters, which is what the column holds. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the picture for an authenticator encodes. A colon separates issuer and account, so the names hold none. */
export function provisioningUri(secret: string, issuer: string, account: string): string {
  const label = account.replaceAll(':', ' ');
  return new TOTP({ secret, label, issuer: issuer.replaceAll(':', ' ') }).toString();
}

/** Whether a stored secret is base32; another server may have stored anything. */
export const isReadable = (secret: string): boolean => /^ *[A-Z2-7][A-Z2-7 ]*=*$/i.test(secret);

/** The step whose code this is: the current one, or the one before or after it; undefined when it is none of theirs. */
export function stepOf(secret: string | null, code: string): number | undefined {
  if (!secret || !isReadable(secret) || !/^\d{6}$/.test(code)) return undefined;
  const timestamp = Date.now();
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), timestamp, window: 1 });
  return delta === null ? undefined : TOTP.counter({ timestamp }) + delta;
}
