import { Flag } from '../../common/member/number.js';
import { Text } from '../../common/member/text.js';
import { Password } from '../credential/password.member.js';

export class SetPasswordDto {
  @Password('The new password, at most 72 bytes.')
  password: string;

  @Password('The same again.')
  password_2: string;
}

/** An action that was done. */
export class DoneView {
  @Flag('Always true.', true)
  success: boolean;
}

/** An invitation that was sent. */
export class InvitedView extends DoneView {
  @Text('What happened.', 'Email sent')
  message: string;
}

/** A link to choose a new password. */
export class ResetLinkView {
  @Text(
    'The link. Whoever has it can set the password: hand it over personally.',
    'https://troupe.example.com/reset-change-password?email=ada%40example.com&token=4Q2Y7K',
  )
  reset_password_link: string;
}
