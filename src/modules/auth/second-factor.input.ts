import { Secret } from '../../common/member/text.js';
import { SignInName } from './sign-in-name.member.js';

const longest = 100;

/** Codes of second factors. One is enough. */
export class CodesDto {
  @Secret('Code that the authenticator shows.', '492039', { max: longest, nullable: true, optional: true })
  totp?: string | null;

  @Secret('Code that was mailed.', '803442', { max: longest, nullable: true, optional: true })
  email_otp?: string | null;

  @Secret('One of the recovery codes, in any case, with or without dashes and blanks; it works once.', '7QX2M9K4B1', {
    max: longest,
    nullable: true,
    optional: true,
  })
  recovery_code?: string | null;
}

export class EnableTotpDto {
  @Secret('Code that the authenticator shows.', '492039', { max: longest, min: 1 })
  totp: string;
}

export class EnableEmailCodeDto {
  @Secret('Code that was mailed.', '803442', { max: longest, min: 1 })
  email_otp: string;
}

/** Read from the query. */
export class AskForEmailCodeDto {
  @SignInName('E-mail address, or desktop login, of the account.')
  email: string;
}
