import { Secret, Text } from '../../common/member/text.js';
import { Flag } from '../../common/member/number.js';

export class TakeBackDto {
  @Secret('The token of the link.', 'mE3kq0yXb1J6v2Yz5Qw8Rt4Uo7Pa9Sd1Fg3Hj5Kl7Zx', { max: 255, min: 1 })
  token: string;
}

/** An address that was taken back. */
export class TakenBackView {
  @Flag('Always true.', true)
  success: boolean;

  @Text(
    'What happened and what to do next, in the language of the person.',
    'The address of your account is ada@example.com again, and you are signed out everywhere.',
  )
  message: string;
}
