import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { PasswordService } from '../credential/password.service.js';
import { AccountRepository, SignInAccount } from './account.repository.js';
import { LockedOut } from './auth.errors.js';
import { EmailCodeRepository } from './email-code.repository.js';
import type { Origin } from './origin.js';
import { hashOf } from './recovery-codes.js';
import { RefusedSignInRepository } from './refused-sign-in.repository.js';
import type { SentCode } from './second-factor.js';
import { WrongCode } from './second-factor.errors.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { isReadable, stepOf } from './totp.js';

/** Compares codes of second factors and uses them up. Wrong ones count together with wrong passwords. */
@Injectable()
export class CodeCheckService {
  private readonly logger = new Logger('SecondFactor');

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly secondFactors: SecondFactorRepository,
    private readonly emailCodes: EmailCodeRepository,
    private readonly passwords: PasswordService,
    private readonly refused: RefusedSignInRepository,
  ) {}

  /** Uses a code up, or throws. */
  async use(account: SignInAccount, { kind, code }: SentCode, origin: Origin): Promise<void> {
    if (!(await this.accounts.countGuess(account.id))) {
      await this.refused.record(account.id, 'locked_out', origin);
      throw new LockedOut();
    }
    // Authenticators show "123 456", people write "7QX2M-9K4B1" down, and type small letters.
    const typed = code.replace(/[\s\p{Pd}]/gu, '').toUpperCase();
    if (!(await this.take(account, { kind, code: typed }))) {
      await this.refused.record(account.id, 'wrong_code', origin);
      throw new WrongCode();
    }
    await this.database.transaction((tx) => this.accounts.clearFailures(tx, account.id));
  }

  /** False for a wrong code, and for the slower one of two requests with the same. */
  private async take(account: SignInAccount, { kind, code }: SentCode): Promise<boolean> {
    const { id } = account;
    switch (kind) {
      case 'totp': {
        if (account.totp_secret && !isReadable(account.totp_secret)) {
          this.logger.warn(`The authenticator's secret of person ${id} is no base32: no code of it can be right.`);
        }
        const step = stepOf(account.totp_secret, code);
        return step !== undefined && this.database.transaction((tx) => this.secondFactors.takeStep(tx, id, step));
      }
      case 'email_otp':
        return this.database.transaction((tx) => this.emailCodes.take(tx, id, code));
      case 'recovery_code': {
        const hash = await hashOf(code, account.otp_recovery_codes, this.passwords);
        return (
          hash !== undefined && this.database.transaction((tx) => this.secondFactors.takeRecoveryCode(tx, id, hash))
        );
      }
    }
  }
}
