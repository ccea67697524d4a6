import { IsText } from '../../common/http/text-rules.js';

export class TakeBackDto {
  /**
   * The token of the link.
   * @example 'mE3kq0yXb1J6v2Yz5Qw8Rt4Uo7Pa9Sd1Fg3Hj5Kl7Zx'
   */
  @IsText(255, { shortest: 1 })
  token: string;
}

/** An address that was taken back. */
export class TakenBackView {
  /**
   * Always true.
   * @example true
   */
  success: boolean;

  /**
   * What happened and what to do next, in the language of the person.
   * @example 'The address of your account is ada@example.com again, and you are signed out everywhere.'
   */
  message: string;
}
