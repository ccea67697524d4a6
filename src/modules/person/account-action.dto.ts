import { Secret, Text } from '../../common/member/text.js';
import { Id } from '../../common/member/id.js';
import { Flag } from '../../common/member/number.js';

export class SetPasswordDto {
  @Secret('The new password, at most 72 bytes.', 'correct horse battery', { max: 1024, min: 1 })
  password: string;

  @Secret('The same again.', 'correct horse battery', { max: 1024, min: 1 })
  password_2: string;
}

export class AddToDepartmentDto {
  @Id('Id of the department.')
  department_id: string;
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
