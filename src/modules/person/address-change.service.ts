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

  /** The link that was mailed to the former address dies: it may have been a stranger's. */
  async dropLinks(tx: Transaction, { id }: Account): Promise<void> {
    await this.passwordTokens.drop(tx, id);
  }

  /** Tells the former address, since whoever has the new one can choose a new password. */
  tell({ id, email, first_name, locale, is_bot }: Account): void {
    if (is_bot) return;
    this.mails.notify(id, email, letters(locale).addressChanged(first_name, writtenMoment(new Date())));
  }
}
