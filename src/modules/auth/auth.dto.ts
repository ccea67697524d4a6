import { IsText } from '../../common/http/text-rules.js';
import { MayBeAbsent } from '../../common/http/validation.js';
import { CodesDto } from './second-factor.dto.js';
import { IsSignInName } from './sign-in-name.js';

const secret = () => IsText(1024, { shortest: 1 });

export class LoginDto extends CodesDto {
  /**
   * E-mail address, or desktop login, in any case; blanks around it are cut. A desktop login that several people have, since
   * before it had to be unique, signs nobody in.
   * @example 'ada@example.com'
   */
  @IsSignInName()
  email: string;

  /**
   * Password. Left out, it is `default`, which lets nobody in but answers a token to choose one.
   * @example 'correct horse battery'
   */
  @MayBeAbsent()
  @IsText(1024)
  password?: string;
}

export class ChangePasswordDto {
  /**
   * The password until now.
   * @example 'correct horse battery'
   */
  @secret()
  old_password: string;

  /**
   * The new password, at most 72 bytes.
   * @example 'staple the correct battery'
   */
  @secret()
  password: string;

  /**
   * The new password again.
   * @example 'staple the correct battery'
   */
  @secret()
  password_2: string;
}

export class AskForResetDto {
  /**
   * E-mail address of the account.
   * @example 'ada@example.com'
   */
  @IsSignInName()
  email: string;
}

export class ResetPasswordDto {
  /**
   * E-mail address of the account, as in the link.
   * @example 'ada@example.com'
   */
  @IsSignInName()
  email: string;

  /**
   * The token of the link.
   * @example 'Q7B2M9X4K1Z8C5V0N3L6J2H9G4F7D1S8A5P0O3I6U2Y9T4R7E1W8Q5M0B3V6C2X9'
   */
  @secret()
  token: string;

  /**
   * The new password, at most 72 bytes.
   * @example 'staple the correct battery'
   */
  @secret()
  password: string;

  /**
   * The new password again.
   * @example 'staple the correct battery'
   */
  @secret()
  password2: string;
}
