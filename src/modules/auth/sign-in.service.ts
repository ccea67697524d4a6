import { Injectable } from '@nestjs/common';
import type { Role } from '../../access/roles.js';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { PasswordService } from '../credential/password.service.js';
import { PasswordTokenRepository } from '../credential/password-token.repository.js';
import { SessionRepository } from '../credential/session.repository.js';
import { Claims, TokenSigner } from '../credential/token.signer.js';
import { PersonRepository } from '../person/person.repository.js';
import { OrganisationRepository } from '../platform/organisation.repository.js';
import { AccountRepository, SignInAccount } from './account.repository.js';
import { LoginDto } from './auth.dto.js';
import {
  AccountInactive,
  DefaultPassword,
  LockedOut,
  SecondFactorMissing,
  SignInFailed,
  Unauthenticated,
} from './auth.errors.js';
import { LoginLogRepository } from './login-log.repository.js';
import { SignInLimitService } from './sign-in-limit.service.js';

/** From where somebody signs in. */
export interface Origin {
  address: string;
  userAgent: string | undefined;
  browser: boolean;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
}

/** The password that studios give out and nobody may keep. */
const defaultPassword = 'default';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordService,
    private readonly passwordTokens: PasswordTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly tokens: TokenSigner,
    private readonly logs: LoginLogRepository,
    private readonly persons: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly limit: SignInLimitService,
  ) {}

  async signIn({ email, password }: LoginDto, origin: Origin): Promise<{ tokens: Tokens; body: JsonText }> {
    const account = await this.limit.attempt(origin.address, () => this.verified(email, password ?? defaultPassword));
    if (!account.active) throw new AccountInactive();
    checkSecondFactor(account);
    if ((password ?? defaultPassword) === defaultPassword) {
      throw new DefaultPassword(
        await this.database.transaction((tx) => this.passwordTokens.issue(tx, account.id, 'default')),
      );
    }
    const tokens = await this.database.transaction((tx) => this.open(tx, account, password!, origin));
    const reader = { id: account.id, role: account.role as Role };
    const body = JsonText.object({
      user: await this.persons.view(reader, account.id),
      organisation: await this.organisations.view(reader),
      login: true,
      ...tokens,
    });
    return { tokens, body };
  }

  /** Exchanges a refresh token. Using one a second time means that somebody copied it: the session ends. */
  async refresh({ sub, sid, jti }: Claims): Promise<Tokens> {
    const session = await this.database.transaction(async (tx) => {
      const next = (await this.sessions.rotate(tx, sid!, jti)) ?? (await this.sessions.justRotated(tx, sid!, jti));
      const active = (await this.accounts.byId(sub, tx))?.active;
      // Switching the account on again must not bring the session back.
      if (!next || !active) await this.sessions.end(tx, sid!);
      return next && { ...next, active };
    });
    if (!session) throw new Unauthenticated();
    if (!session.active) throw new AccountInactive();
    return this.tokens.sessionTokens(sub, session.id, session.refreshJti);
  }

  async signOut({ sessionId }: Viewer): Promise<void> {
    if (sessionId) await this.database.transaction((tx) => this.sessions.end(tx, sessionId));
  }

  /** The account, when the password is right. Whatever is wrong, the answer is the same and takes as long. */
  private async verified(name: string, password: string): Promise<SignInAccount> {
    const account = await this.accounts.bySignInName(name);
    if (account?.locked) throw new LockedOut();
    if (!(await this.passwords.matches(password, account?.password)) || !account) {
      if (account) await this.accounts.countFailure(account.id);
      throw new SignInFailed();
    }
    return account;
  }

  private async open(tx: Transaction, account: SignInAccount, password: string, origin: Origin): Promise<Tokens> {
    if (!(await this.accounts.hold(tx, account))) throw new SignInFailed();
    await this.accounts.clearFailures(tx, account.id);
    if (this.passwords.isWeak(account.password!)) {
      await this.accounts.setPassword(tx, account.id, await this.passwords.hash(password));
    }
    await this.logs.record(tx, account.id, origin);
    const { id, refreshJti } = await this.sessions.open(tx, account.id, origin.userAgent, origin.address);
    return this.tokens.sessionTokens(account.id, id, refreshJti);
  }
}

function checkSecondFactor(account: SignInAccount): void {
  const enabled = (['totp', 'email_otp', 'fido'] as const).filter((factor) => account[`${factor}_enabled`]);
  if (enabled.length > 0) throw new SecondFactorMissing(account.preferred_two_factor_authentication, enabled);
}
