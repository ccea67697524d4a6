import { IsText } from '../../common/http/text-rules.js';
import { MayBeNull } from '../../common/http/validation.js';
import { IsSignInName } from './sign-in-name.js';

const longest = 100;

/** Codes of second factors. One is enough. */
export class CodesDto {
  /**
   * Code that the authenticator shows.
   * @example '492039'
   */
  @MayBeNull()
  @IsText(longest)
  totp?: string | null;

  /**
   * Code that was mailed.
   * @example '803442'
   */
  @MayBeNull()
  @IsText(longest)
  email_otp?: string | null;

  /**
   * One of the recovery codes, in any case, with or without dashes and blanks; it works once.
   * @example '7QX2M9K4B1'
   */
  @MayBeNull()
  @IsText(longest)
  recovery_code?: string | null;
}

export class EnableTotpDto {
  /**
   * Code that the authenticator shows.
   * @example '492039'
   */
  @IsText(longest, { shortest: 1 })
  totp: string;
}

export class EnableEmailCodeDto {
  /**
   * Code that was mailed.
   * @example '803442'
   */
  @IsText(longest, { shortest: 1 })
  email_otp: string;
}

/** Read from the query. */
export class AskForEmailCodeDto {
  /**
   * E-mail address, or desktop login, of the account.
   * @example 'ada@example.com'
   */
  @IsSignInName()
  email: string;
}
