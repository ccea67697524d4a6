import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { may } from '../../access/rights.js';
import { type Day, today } from '../../common/time/day.js';
import { isTimeZone } from '../../common/time/time-zone.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Transaction } from '../../database/database.js';
import { TokenSigner } from '../credential/token.signer.js';
import { type HeldAccount, provedPassword } from './held-account.service.js';
import type { UpdatePersonDto } from './person.input.js';
import type { Person } from './person.js';
import { ExpirationInThePast } from './person.errors.js';
import { Account, PersonRepository } from './person.repository.js';

type Owner = Pick<Person, 'is_bot' | 'timezone'> & { expiration_date?: Account['expiration_date'] };

/** Permanent tokens: of bots, and of humans who want one for their own scripts. */
@Injectable()
export class PermanentTokenService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly tokens: TokenSigner,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** Refuses a last day that is over where its owner lives. */
  checkLastDay({ timezone, expiration_date: lastDay }: Pick<Owner, 'timezone' | 'expiration_date'>): void {
    if (this.isOver(lastDay, timezone)) throw new ExpirationInThePast();
  }

  /** Makes a token; the former one dies, since only the stored `jti` is valid. */
  async issue(
    tx: Transaction,
    id: string,
    { is_bot, timezone, expiration_date: lastDay = null }: Owner,
  ): Promise<string> {
    const jti = randomUUID();
    await this.persons.update(tx, id, { jti });
    return this.tokens.permanentToken(id, jti, is_bot, lastDay, this.zoneOf(timezone));
  }

  /**
   * The token that a change of the last day issues: when the day is another one, or is all that is sent. That of a human is
   * for themselves alone, and only with their password: whoever has it needs neither that nor a second factor any more.
   */
  async renewed(
    tx: Transaction,
    { account, caller, facts }: HeldAccount,
    changes: UpdatePersonDto,
  ): Promise<string | undefined> {
    const { expiration_date: lastDay } = changes;
    if (lastDay === undefined) return undefined;
    const owner = { ...account, ...changes, expiration_date: lastDay };
    const isNew = lastDay !== account.expiration_date;
    if (isNew) this.checkLastDay(owner);
    const isAlone = Object.values(changes).filter((value) => value !== undefined).length === 1;
    const wanted = isNew || (isAlone && !this.isOver(lastDay, owner.timezone ?? null));
    const mayHave = may(caller, 'account-of.token', facts) && (account.is_bot || provedPassword(caller, account));
    return wanted && mayHave
      ? this.issue(tx, account.id, { ...owner, is_bot: account.is_bot, timezone: owner.timezone ?? null })
      : undefined;
  }

  private isOver(lastDay: Day | null | undefined, timezone: string | null): boolean {
    return lastDay != null && lastDay < today(this.zoneOf(timezone));
  }

  private zoneOf(timezone: string | null): string {
    return isTimeZone(timezone) ? timezone : this.env.defaultTimezone;
  }
}
