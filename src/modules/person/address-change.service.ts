import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { PasswordTokenRepository } from '../credential/password-token.repository.js';
import { SessionRepository } from '../credential/session.repository.js';
import { EventRepository } from '../event/event.repository.js';
import { letters, writtenMoment } from '../mail/letters.js';
import { MailService } from '../mail/mail.service.js';
import { AddressChangeRepository, type LivingChange } from './address-change.repository.js';
import { provedPassword } from './held-account.service.js';
import { AddressTaken, FormerAddressTaken, ProofNeeded, TakeBackInvalid } from './person.errors.js';
import { PersonAuditService } from './person-audit.service.js';
import { type Account, PersonRepository } from './person.repository.js';

/** Changes of the e-mail address of an account: what they ask for, what follows, and how they are taken back. */
@Injectable()
export class AddressChangeService {
  constructor(
    private readonly database: Database,
    private readonly changes: AddressChangeRepository,
    private readonly persons: PersonRepository,
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly mails: MailService,
    private readonly audit: PersonAuditService,
    private readonly events: EventRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** A link to choose a password goes to one's own address: a stolen session must not be enough to change it. */
  async checkProof(tx: Transaction, viewer: Viewer, account: Account): Promise<void> {
    if (viewer.id !== account.id || account.is_bot || provedPassword(viewer, account)) return;
    if (!(await this.sessions.isFresh(tx, viewer.sessionId))) throw new ProofNeeded();
  }

  /**
   * Links that were mailed to the former address die: they may have been a stranger's. The former address is told, since
   * whoever has the new one can choose a new password; a change of one's own with a link that takes it back.
   */
  async follow(tx: Transaction, viewer: Viewer, former: Account): Promise<void> {
    const { id, email, first_name, locale, is_bot } = former;
    await this.passwordTokens.drop(tx, id);
    await this.mails.withdrawKeys(tx, id);
    if (is_bot) return;
    const when = writtenMoment(new Date());
    if (viewer.id !== id) {
      await this.changes.forget(tx, id);
      await this.mails.tell(tx, former, letters(locale).addressChanged(first_name, when));
    } else if (email) {
      const link = `${this.env.publicUrl}/api/auth/address-change?token=${await this.changes.note(tx, id, email)}`;
      // Refused when there were too many: an address does not change without its owner being told.
      await this.mails.send(tx, { id, email }, letters(locale).addressChangedByOneself(first_name, when, link));
    }
  }

  /** What a link would take back. */
  async read(token: string): Promise<LivingChange> {
    const change = await this.changes.find(token);
    if (!change) throw new TakeBackInvalid();
    return change;
  }

  /** Gives the account its former address back, and takes it from whoever uses it. Answers the change. */
  takeBack(token: string): Promise<LivingChange> {
    return this.database.transaction(async (tx) => {
      const change = await this.changes.find(token, tx);
      const account = change && (await this.persons.account(tx, change.person_id));
      if (!account || !(await this.changes.take(tx, token))) throw new TakeBackInvalid();
      const { id, email } = account;
      if (email) await this.mails.withdrawTo(tx, id, email);
      await this.mails.withdrawKeys(tx, id);
      await this.audit.watch(tx, null, id, () => this.restore(tx, id, change.former_address));
      await this.passwordTokens.drop(tx, id);
      await this.sessions.endAll(tx, id);
      await this.events.record(tx, 'person:update', id, { person_id: id });
      return change;
    });
  }

  /** A permanent token, which a password of the thief's may have made, dies as well. */
  private async restore(tx: Transaction, id: string, email: string): Promise<void> {
    try {
      await this.persons.update(tx, id, { email, jti: null });
    } catch (error) {
      throw error instanceof AddressTaken ? new FormerAddressTaken() : error;
    }
  }
}
