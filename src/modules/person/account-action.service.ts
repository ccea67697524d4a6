import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { PasswordsDiffer } from '../credential/credential.errors.js';
import { PasswordService } from '../credential/password.service.js';
import { PasswordTokenRepository } from '../credential/password-token.repository.js';
import { SessionRepository } from '../credential/session.repository.js';
import { letters, writtenMoment } from '../mail/letters.js';
import { MailService } from '../mail/mail.service.js';
import { SetPasswordDto } from './account-action.dto.js';
import { AccountRulesService } from './account-rules.service.js';
import { passwordLink } from './password-link.js';
import { AccountProtected, PasswordOutOfReach, PersonNotFound, PersonWithoutAddress } from './person.errors.js';
import { Account, PersonRepository } from './person.repository.js';

/** What administrators do to the accounts of others. */
@Injectable()
export class AccountActionService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly rules: AccountRulesService,
    private readonly passwords: PasswordService,
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly mails: MailService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** Mails an invitation. When the mail server refuses it, the former token stays. */
  invite(personId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const person = await this.account(tx, personId);
      const address = addressOf(person);
      const token = await this.passwordTokens.issue(tx, personId, 'invitation');
      const link = passwordLink(this.env, address, token, 'new');
      await this.mails.send(
        tx,
        { id: personId, email: address },
        letters(person.locale).invitation(person.first_name, link),
      );
    });
  }

  /** Sets a person's password; their other sessions end. */
  async setPassword(viewer: Viewer, personId: string, body: SetPasswordDto, address: string): Promise<void> {
    if (body.password !== body.password_2) throw new PasswordsDiffer();
    const person = await this.database.transaction(async (tx) => {
      const account = await this.account(tx, personId);
      this.checkReach(viewer, account);
      await this.passwords.check(body.password);
      await this.persons.update(tx, personId, { password: await this.passwords.hash(body.password) });
      await this.passwordTokens.drop(tx, personId);
      await this.sessions.endAll(tx, personId, viewer.sessionId);
      return account;
    });
    const letter = letters(person.locale).passwordChangedByAdmin(person.first_name, writtenMoment(new Date()), address);
    this.mails.notify(personId, person.email, letter);
  }

  /** A link to choose a new password, for handing over by other means than mail; the person's other sessions end. */
  resetLink(viewer: Viewer, personId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const person = await this.account(tx, personId);
      this.checkReach(viewer, person);
      const token = await this.passwordTokens.current(tx, personId);
      await this.sessions.endAll(tx, personId, viewer.sessionId);
      return passwordLink(this.env, addressOf(person), token);
    });
  }

  /** Protected accounts, and other administrators who have a password, look after it themselves. */
  private checkReach(viewer: Viewer, person: Account): void {
    if (person.id === viewer.id) return;
    if (this.rules.isProtected(person)) throw new AccountProtected();
    if (person.role === 'admin' && person.password !== null) throw new PasswordOutOfReach();
  }

  private async account(tx: Transaction, personId: string): Promise<Account> {
    const account = await this.persons.account(tx, personId);
    if (!account) throw new PersonNotFound();
    return account;
  }
}

function addressOf({ email }: Account): string {
  if (email === null) throw new PersonWithoutAddress();
  return email;
}
