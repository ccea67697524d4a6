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
import { AccountRepository, SignInAccount } from './account.repository.js';
import { ChangePasswordDto, ResetPasswordDto } from './auth.dto.js';
import type { Origin } from './origin.js';
import { PasswordCheckService } from './password-check.service.js';
import { SignInLimitService } from './sign-in-limit.service.js';

/** Changing one's own password: with the old one, or with a link from a mail. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordService,
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly mails: MailService,
    private readonly limit: SignInLimitService,
    private readonly passwordCheck: PasswordCheckService,
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
    await this.set(account, password, origin.address, viewer.sessionId);
  }

  /**
   * Mails a link to an active account. It is worked on after the answer, which must not tell, not even by its time,
   * whether there is such an account.
   */
  askForReset(email: string): void {
    this.mails.afterAnswer('reset', () => this.mailResetLink(email));
  }

  /** Sets a new password with the token of a link, which is then used up; all sessions end. */
  reset(body: ResetPasswordDto, address: string): Promise<void> {
    return this.limit.attempt(address, () => this.resetBy(body, address));
  }

  private async resetBy({ email, token, password, password2 }: ResetPasswordDto, address: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (!account) {
      // What is done for an account, too: an answer must not come sooner because there is none.
      await this.database.transaction((tx) => this.passwordTokens.matches(tx, randomUUID(), token));
      throw new PasswordTokenInvalid();
    }
    const check = async (tx: Transaction) => {
      if (!(await this.passwordTokens.matches(tx, account.id, token))) throw new PasswordTokenInvalid();
      if (password !== password2) throw new PasswordsDiffer();
    };
    await this.set(account, password, address, null, check);
  }

  private async set(
    account: SignInAccount,
    password: string,
    address: string,
    keepSession: string | null,
    check?: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await check?.(tx);
      await this.passwords.check(password);
      await this.accounts.setPassword(tx, account.id, await this.passwords.hash(password));
      await this.passwordTokens.drop(tx, account.id);
      await this.sessions.endAll(tx, account.id, keepSession);
    });
    const letter = letters(account.locale).passwordChanged(account.first_name, writtenMoment(new Date()), address);
    this.mails.notify(account.id, account.email, letter);
  }

  private async mailResetLink(email: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    const address = account?.email;
    if (!account?.active || !address) return;
    await this.database.transaction(async (tx) => {
      const token = await this.passwordTokens.issue(tx, account.id, 'reset');
      const letter = letters(account.locale).reset(account.first_name, passwordLink(this.env, address, token));
      await this.mails.send(tx, { id: account.id, email: address }, letter);
    });
  }
}
