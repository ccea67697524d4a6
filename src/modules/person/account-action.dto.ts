import { IsText } from '../../common/http/text-rules.js';
import { IsId } from '../../common/http/validation.js';

export class SetPasswordDto {
  /**
   * The new password, at most 72 bytes.
   * @example 'correct horse battery'
   */
  @IsText(1024, { shortest: 1 })
  password: string;

  /**
   * The same again.
   * @example 'correct horse battery'
   */
  @IsText(1024, { shortest: 1 })
  password_2: string;
}

export class AddToDepartmentDto {
  /**
   * Id of the department.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  department_id: string;
}

/** An action that was done. */
export class DoneView {
  /**
   * Always true.
   * @example true
   */
  success: boolean;
}

/** An invitation that was sent. */
export class InvitedView extends DoneView {
  /**
   * What happened.
   * @example 'Email sent'
   */
  message: string;
}

/** A link to choose a new password. */
export class ResetLinkView {
  /**
   * The link. Whoever has it can set the password: hand it over personally.
   * @example 'https://troupe.example.com/reset-change-password?email=ada%40example.com&token=4Q2Y7K'
   */
  reset_password_link: string;
}
