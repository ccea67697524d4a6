import { Inject, Injectable } from '@nestjs/common';
import { may } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { PasswordsDiffer } from '../credential/credential.errors.js';
import { PasswordService } from '../credential/password.service.js';
import { PasswordTokenRepository } from '../credential/password-token.repository.js';
import { SessionRepository } from '../credential/session.repository.js';
import { letters, writtenMoment } from '../mail/letters.js';
import { MailRefused, MailUncertain } from '../mail/mail.errors.js';
import { MailService } from '../mail/mail.service.js';
import { SetPasswordDto } from './account-action.js';
import { HeldAccountService } from './held-account.service.js';
import { passwordLink } from './password-link.js';
import { AccountProtected, PasswordOutOfReach, PersonWithoutAddress } from './person.errors.js';
import { PersonAuditService } from './person-audit.service.js';
import { type Account, PersonRepository } from './person.repository.js';

/** What administrators do to the accounts of others. */
@Injectable()
export class AccountActionService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly accounts: HeldAccountService,
    private readonly audit: PersonAuditService,
    private readonly passwords: PasswordService,
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly mails: MailService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /**
   * Mails an invitation and waits until the mail server has it. When it refuses, the former link stays and the new one does
   * not; when it says nothing in time, it may have the mail, and both stay.
   */
  async invite(viewer: Viewer, personId: string): Promise<void> {
    const { token, mail } = await this.database.transaction(async (tx) => {
      const { account: person } = await this.accounts.hold(tx, viewer, 'person.invite', personId);
      const email = addressOf(person);
      const issued = await this.passwordTokens.issue(tx, personId, 'invitation');
      const link = passwordLink(this.env, email, issued, 'new');
      const letter = letters(person.locale).invitation(person.first_name, link);
      return { token: issued, mail: await this.mails.prepare(tx, { id: personId, email }, letter) };
    });
    const outcome = await this.mails.deliver(mail);
    if (outcome === 'unknown') throw new MailUncertain();
    const taken = outcome === 'taken';
    await this.database.transaction((tx) =>
      taken ? this.passwordTokens.dropFormer(tx, personId, token) : this.passwordTokens.dropOne(tx, personId, token),
    );
    if (!taken) throw new MailRefused();
  }

  /** Sets a person's password; their other sessions end. */
  async setPassword(viewer: Viewer, personId: string, body: SetPasswordDto, address: string): Promise<void> {
    if (body.password !== body.password_2) throw new PasswordsDiffer();
    await this.database.transaction((tx) => this.inReach(tx, viewer, personId));
    await this.passwords.check(body.password);
    // Takes a quarter of a second: before the transaction, which then decides anew.
    const hash = await this.passwords.hash(body.password);
    await this.database.transaction(async (tx) => {
      const person = await this.inReach(tx, viewer, personId);
      await this.audit.watch(tx, viewer.id, personId, () => this.persons.update(tx, personId, { password: hash }));
      await this.passwordTokens.drop(tx, personId);
      await this.mails.withdrawKeys(tx, personId);
      await this.sessions.endAll(tx, personId, viewer.sessionId);
      const { locale, first_name } = person;
      const letter = letters(locale).passwordChangedByAdmin(first_name, writtenMoment(new Date()), address);
      await this.mails.tell(tx, person, letter);
    });
  }

  /** A link to choose a new password, for handing over by other means than mail; the person's other sessions end. */
  resetLink(viewer: Viewer, personId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const person = await this.inReach(tx, viewer, personId);
      const token = await this.passwordTokens.current(tx, personId);
      await this.sessions.endAll(tx, personId, viewer.sessionId);
      await this.audit.linkHandedOut(tx, viewer, personId);
      return passwordLink(this.env, addressOf(person), token);
    });
  }

  /** The account, unless its password is not for the caller to change. */
  private async inReach(tx: Transaction, viewer: Viewer, personId: string): Promise<Account> {
    const { account, caller, facts } = await this.accounts.hold(tx, viewer, 'person.set-password', personId);
    if (may(caller, 'account-of.password', facts)) return account;
    throw facts.unprotected ? new PasswordOutOfReach() : new AccountProtected();
  }
}

function addressOf({ email }: Account): string {
  if (email === null) throw new PersonWithoutAddress();
  return email;
}
