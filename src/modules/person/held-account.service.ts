import { Inject, Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import type { FactsOf } from '../../access/facts.js';
import { type ActionAbout, demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { isAmong } from '../../common/email-address.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Transaction } from '../../database/database.js';
import { PersonNotFound } from './person.errors.js';
import { type Account, PersonRepository } from './person.repository.js';

/** An account that stays as it is until the transaction ends, and the caller as they are now. */
export interface HeldAccount {
  account: Account;
  caller: Viewer;
  facts: FactsOf<'account'>;
}

/** Whether the caller has sent the password of their own account, as it is stored now. */
export const provedPassword = ({ provedHash }: Viewer, { password }: Pick<Account, 'password'>): boolean =>
  password !== null && provedHash?.equals(password) === true;

/** The one way to an account that is to be changed. */
@Injectable()
export class HeldAccountService {
  constructor(
    private readonly persons: PersonRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** Locks the account, and refuses what the caller may not do to this person any more. */
  async hold(
    tx: Transaction,
    viewer: Viewer,
    action: ActionAbout<'person' | 'self'>,
    personId: string | undefined,
  ): Promise<HeldAccount> {
    // In the order of their ids, so that two who change each other do not each wait for the other.
    if (personId && viewer.id < personId) await current(tx, viewer);
    const account = personId && (await this.persons.account(tx, personId));
    if (!account) throw new PersonNotFound();
    const caller = await current(tx, viewer);
    const facts = this.facts(caller, account);
    demand(caller, action, facts);
    return { account, caller, facts };
  }

  private facts(caller: Viewer, { id, email, role, is_bot, password }: Account): FactsOf<'account'> {
    return {
      mine: id === caller.id,
      another: id !== caller.id,
      unprotected: !isAmong(this.env.protectedAccounts, email),
      bot: is_bot,
      ordinary: role !== 'admin',
      keyless: password === null,
    };
  }
}
