import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../access/roles.js';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { PasswordService } from '../credential/password.service.js';
import { PasswordTokenRepository } from '../credential/password-token.repository.js';
import { type NewSession, SessionRepository } from '../credential/session.repository.js';
import { Claims, type Tokens, TokenSigner } from '../credential/token.signer.js';
import { PersonRepository } from '../person/person.repository.js';
import { OrganisationRepository } from '../platform/organisation.repository.js';
import { AccountRepository, SignInAccount } from './account.repository.js';
import { AskerRepository } from './asker.repository.js';
import { LoginDto } from './auth.input.js';
import { AccountInactive, DefaultPassword, SignInFailed, Unauthenticated } from './auth.errors.js';
import { CodeCheckService } from './code-check.service.js';
import { LoginLogRepository } from './login-log.repository.js';
import type { Origin } from './origin.js';
import { PasswordCheckService } from './password-check.service.js';
import { RefusedSignInRepository } from './refused-sign-in.repository.js';
import { decidingCode, enabledFactors, mustSetUp } from './second-factor.js';
import { SecondFactorMissing } from './second-factor.errors.js';
import { SignInLimitService } from './sign-in-limit.service.js';

/** The password that studios give out and nobody may keep. */
const defaultPassword = 'default';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly askers: AskerRepository,
    private readonly passwords: PasswordService,
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly tokens: TokenSigner,
    private readonly logs: LoginLogRepository,
    private readonly refused: RefusedSignInRepository,
    private readonly persons: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly limit: SignInLimitService,
    private readonly passwordCheck: PasswordCheckService,
    private readonly codes: CodeCheckService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  async signIn(given: LoginDto, origin: Origin): Promise<{ tokens: Tokens; body: JsonText }> {
    const { password = defaultPassword } = given;
    const account = await this.limit.attempt(origin.address, () => this.verified(given, password, origin));
    if (password === defaultPassword) {
      const token = await this.passwordCheck.whileOpen(account, password, (tx) =>
        this.passwordTokens.issue(tx, account.id, 'default'),
      );
      throw token === undefined ? new SignInFailed() : new DefaultPassword(token);
    }
    const stronger =
      account.password && this.passwords.isWeak(account.password) ? await this.passwords.hash(password) : undefined;
    const tokens = await this.passwordCheck.whileOpen(account, password, (tx) =>
      this.open(tx, account, stronger, origin),
    );
    if (!tokens) throw new SignInFailed();
    const reader = { id: account.id, role: account.role as Role, identityType: 'person' } as const;
    const body = JsonText.object({
      user: await this.persons.seenBy(reader, account.id),
      organisation: await this.organisations.seenBy(reader),
      login: true,
      ...(mustSetUp(this.env, account) && { two_factor_authentication_required: true }),
      ...tokens,
    });
    return { tokens, body };
  }

  /** Exchanges a refresh token. Using one a second time means that somebody copied it: the session ends. */
  async refresh({ sub, sid, jti, requires_2fa_setup }: Claims, origin: Origin): Promise<Tokens> {
    if (!sid) throw new Unauthenticated();
    const session = await this.database.transaction(async (tx) => {
      const account = await this.accounts.byId(sub, tx);
      // Whoever has it showed no second factor, and there is one now: it is no way around that.
      if (requires_2fa_setup && account && enabledFactors(account).length > 0) throw new Unauthenticated();
      const next = (await this.sessions.rotate(tx, sid, jti)) ?? (await this.sessions.justRotated(tx, sid, jti));
      // Switching the account on again must not bring the session back.
      const ended = (!next || !account?.active) && (await this.sessions.end(tx, sid));
      if (ended && !next) await this.refused.record(sub, 'reused_token', origin, tx);
      return next && { ...next, account };
    });
    if (!session) throw new Unauthenticated();
    if (!session.account?.active) throw new AccountInactive();
    return this.tokensOf(session.account, session);
  }

  async signOut({ sessionId }: Viewer): Promise<void> {
    if (sessionId) await this.database.transaction((tx) => this.sessions.end(tx, sessionId));
  }

  /** The account, when the password is right and then the code, where one is needed. */
  private async verified({ email, ...sent }: LoginDto, password: string, origin: Origin): Promise<SignInAccount> {
    const account = await this.passwordCheck.opened(() => this.accounts.bySignInName(email), password, origin);
    if (!account) throw new SignInFailed();
    if (!account.active) {
      await this.refused.record(account.id, 'inactive', origin);
      throw new AccountInactive();
    }
    const enabled = enabledFactors(account);
    if (enabled.length === 0) return account;
    const code = decidingCode(account, sent);
    if (!code) {
      if (enabled.includes('email_otp')) await this.askers.noteShownPassword(account.id, origin.address);
      throw new SecondFactorMissing(account.preferred_two_factor_authentication, enabled);
    }
    await this.codes.use(account, code, origin);
    return account;
  }

  /** @param stronger a hash to keep in place of the weak one */
  private async open(
    tx: Transaction,
    account: SignInAccount,
    stronger: Buffer | undefined,
    origin: Origin,
  ): Promise<Tokens> {
    await this.accounts.clearFailures(tx, account.id);
    if (stronger) await this.accounts.strengthen(tx, account, stronger);
    await this.logs.record(tx, account.id, origin);
    return this.tokensOf(account, await this.sessions.open(tx, account.id, origin.userAgent, origin.address));
  }

  private tokensOf(account: SignInAccount, { id, refreshJti }: NewSession): Tokens {
    return this.tokens.sessionTokens(account.id, id, refreshJti, mustSetUp(this.env, account));
  }
}
