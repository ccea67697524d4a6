import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { PasswordsDiffer, PasswordTokenInvalid } from '../credential/credential.errors.js';
import { PasswordService } from '../credential/password.service.js';
import { PasswordTokenRepository } from '../credential/password-token.repository.js';
import { SessionRepository } from '../credential/session.repository.js';
import { letters, writtenMoment } from '../mail/letters.js';
import { MailService } from '../mail/mail.service.js';
import { passwordLink } from '../person/password-link.js';
import { PersonAuditService } from '../person/person-audit.service.js';
import { AccountRepository, SignInAccount } from './account.repository.js';
import { AskerRepository } from './asker.repository.js';
import { ChangePasswordDto, ResetPasswordDto } from './auth.input.js';
import { OldPasswordWrong } from './auth.errors.js';
import type { Origin } from './origin.js';
import { PasswordCheckService } from './password-check.service.js';
import { SignInLimitService } from './sign-in-limit.service.js';

/** Changing one's own password: with the old one, or with a link from a mail. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly askers: AskerRepository,
    private readonly passwords: PasswordService,
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly mails: MailService,
    private readonly limit: SignInLimitService,
    private readonly passwordCheck: PasswordCheckService,
    private readonly audit: PersonAuditService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** Changes the caller's password; all other sessions of theirs end. */
  async change(
    viewer: Viewer,
    { old_password, password, password_2 }: ChangePasswordDto,
    origin: Origin,
  ): Promise<void> {
    const account = await this.passwordCheck.checkOwn(viewer, old_password, origin);
    if (password !== password_2) throw new PasswordsDiffer();
    const hash = await this.hashed(password);
    const changed = await this.passwordCheck.whileOpen(account, old_password, async (tx) => {
      await this.passwordTokens.drop(tx, account.id);
      await this.audit.watch(tx, viewer.id, account.id, () =>
        this.replacePassword(tx, account, hash, origin.address, viewer.sessionId),
      );
      return true;
    });
    if (!changed) throw new OldPasswordWrong();
  }

  /**
   * Mails a link to an active account. It is worked on after the answer, which must not tell, not even by its time,
   * whether there is such an account.
   * @param from the address of whoever asks
   */
  askForReset(email: string, from: string): void {
    this.mails.afterAnswer('reset', () => this.mailResetLink(email, from));
  }

  /** Sets a new password with the token of a link, which is then used up; all sessions end. */
  reset(body: ResetPasswordDto, address: string): Promise<void> {
    return this.limit.attempt(address, () => this.resetBy(body, address));
  }

  private async resetBy({ email, token, password, password2 }: ResetPasswordDto, address: string): Promise<void> {
    const found = await this.accounts.byEmail(email);
    // Of nobody, too: an answer must not come sooner because there is no such account.
    const fits = await this.passwordTokens.matches(found?.id ?? randomUUID(), token);
    if (!found || !fits) throw new PasswordTokenInvalid();
    if (password !== password2) throw new PasswordsDiffer();
    const hash = await this.hashed(password);
    await this.database.transaction(async (tx) => {
      const account = await this.accounts.locked(tx, found.id);
      if (!account || !(await this.passwordTokens.take(tx, found.id, token))) throw new PasswordTokenInvalid();
      await this.audit.watch(tx, null, account.id, () => this.replacePassword(tx, account, hash, address, null));
    });
  }

  /** Takes a quarter of a second: before the transaction, which then decides anew. */
  private async hashed(password: string): Promise<Buffer> {
    await this.passwords.check(password);
    return this.passwords.hash(password);
  }

  private async replacePassword(
    tx: Transaction,
    { id, email, locale, first_name }: SignInAccount,
    hash: Buffer,
    address: string,
    keepSession: string | null,
  ): Promise<void> {
    await this.accounts.setPassword(tx, id, hash);
    await this.mails.withdrawKeys(tx, id);
    await this.sessions.endAll(tx, id, keepSession);
    await this.mails.tell(
      tx,
      { id, email },
      letters(locale).passwordChanged(first_name, writtenMoment(new Date()), address),
    );
  }

  private async mailResetLink(email: string, from: string): Promise<void> {
    const found = await this.accounts.byEmail(email);
    if (!found) return;
    const asker = await this.askers.asker(found.id, from);
    await this.database.transaction(async (tx) => {
      const account = await this.accounts.locked(tx, found.id);
      // Changed meanwhile: no link goes to the former address, nor to one that nobody asked for.
      if (!account?.active || !account.email || account.email !== found.email) return;
      const token = await this.passwordTokens.issue(tx, account.id, 'reset');
      const letter = letters(account.locale).reset(account.first_name, passwordLink(this.env, account.email, token));
      await this.mails.send(tx, { id: account.id, email: account.email }, letter, asker);
    });
  }
}
