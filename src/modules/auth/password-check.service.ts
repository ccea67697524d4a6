import { Injectable } from '@nestjs/common';
import { PasswordService } from '../credential/password.service.js';
import { AccountRepository, SignInAccount } from './account.repository.js';
import { LockedOut } from './auth.errors.js';
import type { Origin } from './origin.js';
import { RefusedSignInRepository } from './refused-sign-in.repository.js';

/** Passwords of accounts: compared in turn, and counted when they are wrong. */
@Injectable()
export class PasswordCheckService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordService,
    private readonly refused: RefusedSignInRepository,
  ) {}

  /**
   * The account, when the password is its own. It is looked for when it is the caller's turn, since guesses before may
   * have locked it. Whether it is missing or the password is wrong, the answer is the same and takes as long.
   */
  opened(
    find: () => Promise<SignInAccount | undefined>,
    password: string,
    origin: Origin,
  ): Promise<SignInAccount | undefined> {
    return this.passwords.inTurn(async () => {
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
}
