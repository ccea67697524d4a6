import { isAmong } from '../../common/email-address.js';
import type { RunningEnv } from '../../config/config.module.js';

/** The methods, in the order in which they are tried. Security keys are kept where they exist, but not verified here. */
const factors = ['totp', 'email_otp', 'fido'] as const;
export type Factor = (typeof factors)[number];

/** The methods that can be switched on here. */
export type CodeFactor = Exclude<Factor, 'fido'>;

/** Which methods of an account are on. */
export type FactorSwitches = Record<`${Factor}_enabled`, boolean | null>;

export const enabledFactors = (account: FactorSwitches): Factor[] =>
  factors.filter((factor) => account[`${factor}_enabled`]);

/** The codes a request may bring. */
export type SentCodes = Partial<Record<CodeFactor | 'recovery_code', string | null>>;

/** The one of them that decides. */
export interface SentCode {
  kind: CodeFactor | 'recovery_code';
  code: string;
}

/** The first code that was sent and whose method is on. Recovery codes stand in for any method. */
export function decidingCode(account: FactorSwitches, sent: SentCodes): SentCode | undefined {
  const enabled = enabledFactors(account);
  if (enabled.length === 0) return undefined;
  for (const kind of ['totp', 'email_otp', 'recovery_code'] as const) {
    const code = sent[kind];
    if (code && (kind === 'recovery_code' || enabled.includes(kind))) return { kind, code };
  }
  return undefined;
}

/** Whom a studio may demand a second factor of. */
export type MandatorySubject = FactorSwitches & { email: string | null };
type Demand = Pick<RunningEnv, 'enforce2fa' | 'enforce2faExempt'>;

const isDemanded = ({ enforce2fa, enforce2faExempt }: Demand, { email }: MandatorySubject): boolean =>
  enforce2fa && !isAmong(enforce2faExempt, email);

/** Whether whoever signs in may do nothing but set up a second factor. */
export const mustSetUp = (demand: Demand, account: MandatorySubject): boolean =>
  isDemanded(demand, account) && enabledFactors(account).length === 0;

/**
 * Whether a token of a session opens nothing but the set-up. One that was made for the set-up never opens more, since
 * whoever holds it has not shown a second factor; one that was made without any stops opening more when it is demanded.
 */
export const opensOnlySetUp = (demand: Demand, account: MandatorySubject, madeForSetUp = false): boolean =>
  isDemanded(demand, account) && (madeForSetUp || enabledFactors(account).length === 0);
