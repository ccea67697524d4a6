import { Injectable } from '@nestjs/common';
import { Transaction } from '../../database/database.js';
import { PasswordTokenRepository } from '../credential/password-token.repository.js';
import { letters, writtenMoment } from '../mail/letters.js';
import { MailService } from '../mail/mail.service.js';
import type { Account } from './person.repository.js';

/** What follows when the e-mail address of an account changes. */
@Injectable()
export class AddressChangeService {
  constructor(
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly mails: MailService,
  ) {}

  /**
   * Links that were mailed to the former address die: they may have been a stranger's. The former address is told, since
   * whoever has the new one can choose a new password.
   */
  async follow(tx: Transaction, former: Account): Promise<void> {
    const { id, first_name, locale, is_bot } = former;
    await this.passwordTokens.drop(tx, id);
    await this.mails.withdrawKeys(tx, id);
    if (is_bot) return;
    await this.mails.tell(tx, former, letters(locale).addressChanged(first_name, writtenMoment(new Date())));
  }
}
