import { Problem } from '../../common/problem/problem.js';

/** The mail server did not take the message. */
export class MailRefused extends Problem {
  constructor() {
    super(
      'mail-refused',
      'The mail could not be sent, and nothing was changed. Check the mail server, then try again.',
    );
  }
}
