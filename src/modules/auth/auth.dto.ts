import { Secret, Text } from '../../common/member/text.js';
import { IsText } from '../../common/http/text-rules.js';
import { CodesDto } from './second-factor.dto.js';
import { IsSignInName } from './sign-in-name.js';

const secret = () => IsText(1024, { shortest: 1 });

export class LoginDto extends CodesDto {
  @Text(
    'E-mail address, or desktop login, in any case; blanks around it are cut. A desktop login that several people have, since before it had to be unique, signs nobody in.',
    'ada@example.com',
  )
  @IsSignInName()
  email: string;

  @Secret(
    'Password. Left out, it is `default`, which lets nobody in but answers a token to choose one.',
    'correct horse battery',
    { max: 1024, optional: true },
  )
  password?: string;
}

export class ChangePasswordDto {
  @Text('The password until now.', 'correct horse battery')
  @secret()
  old_password: string;

  @Text('The new password, at most 72 bytes.', 'staple the correct battery')
  @secret()
  password: string;

  @Text('The new password again.', 'staple the correct battery')
  @secret()
  password_2: string;
}

export class AskForResetDto {
  @Text('E-mail address of the account.', 'ada@example.com')
  @IsSignInName()
  email: string;
}

export class ResetPasswordDto {
  @Text('E-mail address of the account, as in the link.', 'ada@example.com')
  @IsSignInName()
  email: string;

  @Text('The token of the link.', 'Q7B2M9X4K1Z8C5V0N3L6J2H9G4F7D1S8A5P0O3I6U2Y9T4R7E1W8Q5M0B3V6C2X9')
  @secret()
  token: string;

  @Text('The new password, at most 72 bytes.', 'staple the correct battery')
  @secret()
  password: string;

  @Text('The new password again.', 'staple the correct battery')
  @secret()
  password2: string;
}
