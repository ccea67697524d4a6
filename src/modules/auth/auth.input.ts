import { PickType } from '@nestjs/swagger';
import { Secret } from '../../common/member/text.js';
import { Password } from '../credential/password.member.js';
import { CodesDto } from './second-factor.input.js';
import { SignInName } from './sign-in-name.member.js';

export class LoginDto extends CodesDto {
  @SignInName(
    'E-mail address, or desktop login, in any case; blanks around it are cut. A desktop login that several people have, since before it had to be unique, signs nobody in.',
  )
  email: string;

  @Secret(
    'Password. Left out, it is `default`, which lets nobody in but answers a token to choose one.',
    'correct horse battery',
    { max: 1024, optional: true },
  )
  password?: string;
}

export class ChangePasswordDto {
  @Password('The password until now.', 'correct horse battery')
  old_password: string;

  @Password('The new password, at most 72 bytes.')
  password: string;

  @Password('The new password again.')
  password_2: string;
}

export class AskForResetDto {
  @SignInName('E-mail address of the account.')
  email: string;
}

export class ResetPasswordDto extends PickType(ChangePasswordDto, ['password']) {
  @SignInName('E-mail address of the account, as in the link.')
  email: string;

  @Secret('The token of the link.', 'Q7B2M9X4K1Z8C5V0N3L6J2H9G4F7D1S8A5P0O3I6U2Y9T4R7E1W8Q5M0B3V6C2X9', {
    max: 1024,
    min: 1,
  })
  token: string;

  @Password('The new password again.')
  password2: string;
}
