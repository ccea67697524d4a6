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

/** The person got several mails of this kind within the last hour. */
export class TooManyMails extends Problem {
  constructor(seconds: number) {
    super(
      'too-many-requests',
      `This person got three such mails within the last hour. Try again in ${Math.ceil(seconds / 60)} minutes.`,
      {},
      { 'retry-after': String(seconds) },
    );
  }
}
