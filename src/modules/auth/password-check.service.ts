import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { countedAddress } from '../../common/http/counted-address.js';
import { Database, type Transaction } from '../../database/database.js';
import { PasswordService } from '../credential/password.service.js';
import { AccountRepository, SignInAccount } from './account.repository.js';
import { LockedOut, OldPasswordWrong } from './auth.errors.js';
import type { Origin } from './origin.js';
import { ownAccount } from './own-account.js';
import { RefusedSignInRepository } from './refused-sign-in.repository.js';
import { SignInLimitService } from './sign-in-limit.service.js';

/** Passwords of accounts: compared in turn, and counted when they are wrong. */
@Injectable()
export class PasswordCheckService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordService,
    private readonly refused: RefusedSignInRepository,
    private readonly limit: SignInLimitService,
  ) {}

  /** The caller's own account, when this is its password; a wrong one counts like a wrong sign-in. */
  checkOwn(viewer: Viewer, password: string, origin: Origin): Promise<SignInAccount> {
    return this.limit.attempt(origin.address, async () => {
      const account = await this.opened(() => ownAccount(this.accounts, viewer), password, origin);
      if (!account) throw new OldPasswordWrong();
      return account;
    });
  }

  /**
   * The account, when the password is its own. The limit of the address is asked again and the account looked for when it is
   * the caller's turn, since guesses before may have used the one up and locked the other. Whether it is missing or the password is wrong, the answer is the same and takes as long.
   */
  opened(
    find: () => Promise<SignInAccount | undefined>,
    password: string,
    origin: Origin,
  ): Promise<SignInAccount | undefined> {
    return this.passwords.inTurn(countedAddress(origin.address), async () => {
      await this.limit.admit(origin.address);
      const account = await find();
      if (account?.locked) {
        await this.refused.record(account.id, 'locked_out', origin);
        throw new LockedOut();
      }
      if ((await this.passwords.matches(password, account?.password)) && account) return account;
      await this.accounts.countFailure(account?.id ?? null, origin);
      return undefined;
    });
  }

  /**
   * Works in a transaction in which an opened account has the password still, and stays as it is. A sign-in beside this one
   * may have made a weak hash anew: where there is another hash by then, it is compared as well, once. Undefined when the
   * password or a second factor was changed, or the account switched off.
   */
  async whileOpen<T>(
    account: SignInAccount,
    password: string,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T | undefined> {
    const whileHeld = (as: SignInAccount) =>
      this.database.transaction(async (tx) => ((await this.accounts.hold(tx, as)) ? work(tx) : undefined));
    const done = await whileHeld(account);
    if (done !== undefined) return done;
    const current = await this.accounts.byId(account.id);
    if (!current || !(await this.passwords.matches(password, current.password))) return undefined;
    return whileHeld({ ...account, password: current.password });
  }
}
