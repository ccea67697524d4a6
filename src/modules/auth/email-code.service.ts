import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { letters } from '../mail/letters.js';
import { MailService } from '../mail/mail.service.js';
import { AccountRepository } from './account.repository.js';
import { EmailCodeRepository } from './email-code.repository.js';

/** Codes for people who are about to sign in. */
@Injectable()
export class EmailCodeService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly emailCodes: EmailCodeRepository,
    private readonly mails: MailService,
  ) {}

  /**
   * Mails a code to an active account that uses this method. It is worked on after the answer, which must not tell, not
   * even by its time, whether there is such an account.
   */
  askFor(name: string): void {
    this.mails.afterAnswer('sign-in-code', () => this.mailCode(name));
  }

  private async mailCode(name: string): Promise<void> {
    const account = await this.accounts.bySignInName(name);
    const address = account?.email;
    if (!account?.active || !account.email_otp_enabled || !address) return;
    await this.database.transaction(async (tx) => {
      const code = await this.emailCodes.issue(tx, account.id);
      await this.mails.send(
        tx,
        { id: account.id, email: address },
        letters(account.locale).emailCode(account.first_name, code),
      );
    });
  }
}
