import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { letters } from '../mail/letters.js';
import { MailService } from '../mail/mail.service.js';
import { AccountRepository } from './account.repository.js';
import { AskerRepository } from './asker.repository.js';
import { EmailCodeRepository } from './email-code.repository.js';

/** Codes for people who are about to sign in. */
@Injectable()
export class EmailCodeService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly emailCodes: EmailCodeRepository,
    private readonly askers: AskerRepository,
    private readonly mails: MailService,
  ) {}

  /**
   * Mails a code to an active account that uses this method. It is worked on after the answer, which must not tell, not
   * even by its time, whether there is such an account.
   * @param from the address of whoever asks
   */
  askFor(name: string, from: string): void {
    this.mails.afterAnswer('sign-in-code', () => this.mailCode(name, from));
  }

  private async mailCode(name: string, from: string): Promise<void> {
    const found = await this.accounts.bySignInName(name);
    if (!found) return;
    const asker = await this.askers.asker(found.id, from);
    await this.database.transaction(async (tx) => {
      const account = await this.accounts.locked(tx, found.id);
      if (!account?.active || !account.email_otp_enabled || !account.email) return;
      const code = await this.emailCodes.issue(tx, account.id, asker.address);
      const letter = letters(account.locale).emailCode(account.first_name, code);
      await this.mails.send(tx, { id: account.id, email: account.email }, letter, asker);
    });
  }
}
