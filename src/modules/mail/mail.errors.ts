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

/** The mail server said nothing in time: the mail may arrive, and its link then works. */
export class MailUncertain extends Problem {
  constructor() {
    super(
      'mail-refused',
      'The mail server did not answer in time: it is not known whether the mail arrives. Its link works, and so does the one before. Check the mail server, then try again.',
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
