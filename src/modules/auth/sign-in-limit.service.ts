import { Injectable } from '@nestjs/common';
import { PasswordTokenInvalid } from '../credential/credential.errors.js';
import { DesktopLoginShared, LockedOut, OldPasswordWrong, SignInFailed, TooManyFailures } from './auth.errors.js';
import { WrongCode } from './second-factor.errors.js';
import { mostFailures, SignInFailureRepository } from './sign-in-failure.repository.js';

/** What counts: a guess that was wrong, or was not even looked at. */
const counted = [SignInFailed, DesktopLoginShared, OldPasswordWrong, LockedOut, WrongCode, PasswordTokenInvalid];

/**
 * Stops trying one password on many accounts, which the lock of a single account does not notice: after 20 failures
 * within a minute a client address has to wait, whatever the accounts. Other addresses are not affected, so nobody is
 * kept out by somebody else's guesses. The address is that of the connection, or the one that a trusted proxy names.
 */
@Injectable()
export class SignInLimitService {
  constructor(private readonly failures: SignInFailureRepository) {}

  /** Refuses an address that failed too often. */
  async admit(address: string): Promise<void> {
    const seconds = await this.failures.wait(address);
    if (seconds > 0) throw new TooManyFailures(seconds);
  }

  /** Lets an address try to get in, unless it failed too often. */
  async attempt<T>(address: string, work: () => Promise<T>): Promise<T> {
    await this.admit(address);
    try {
      return await work();
    } catch (error) {
      if (!counted.some((kind) => error instanceof kind)) throw error;
      // Parallel attempts all began before the limit was reached; the ones beyond it learn nothing.
      if ((await this.failures.count(address)) <= mostFailures) throw error;
      throw new TooManyFailures(await this.failures.wait(address));
    }
  }
}
