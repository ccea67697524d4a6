import { Injectable } from '@nestjs/common';

/** How long mails wait for what, in milliseconds. */
@Injectable()
export class MailPace {
  /** A mail server that says nothing for so long is given up for this attempt. */
  connecting = 10_000;
  greeting = 10_000;
  silence = 20_000;
  /** A whole attempt. */
  attempt = 30_000;
  /** An attempt that a person waits for. */
  awaitedAttempt = 10_000;

  /** Whoever took a mail has it for so long; longer than an attempt, or two would send it. */
  lease = 120_000;
  /** After the first attempt; each pause is four times the one before, up to the longest. */
  firstPause = 30_000;
  longestPause = 4 * 3_600_000;
  mostAttempts = 10;

  /** How often it is looked for mails that a server left behind. */
  round = 60_000;
  /** Attempts under way get so long when the server stops. */
  stopping = 3_000;

  pauseAfter(attempts: number): number {
    return Math.min(this.firstPause * 4 ** (attempts - 1), this.longestPause);
  }
}
