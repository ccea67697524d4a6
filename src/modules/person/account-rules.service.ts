import { Inject, Injectable } from '@nestjs/common';
import { may } from '../../access/rights.js';
import { isSameAddress, looksLikeOneOf } from '../../common/email-address.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Transaction } from '../../database/database.js';
import type { HeldAccount } from './held-account.service.js';
import type { Person } from './person.js';
import {
  AccountProtected,
  AddressReserved,
  AddressTaken,
  BotOrHumanForGood,
  CannotDeleteOneself,
  DesktopLoginTaken,
  LastAdministrator,
} from './person.errors.js';
import { Account, PersonRepository } from './person.repository.js';

type Changes = Partial<Pick<Person, 'email' | 'role' | 'active' | 'is_bot' | 'desktop_login'>>;

/** What keeps accounts in the hands of their owners, and the studio in the hands of somebody. */
@Injectable()
export class AccountRulesService {
  constructor(
    private readonly persons: PersonRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  async checkNew(tx: Transaction, { email, desktop_login }: Changes): Promise<void> {
    await this.checkAddress(tx, email);
    await this.checkDesktopLogin(tx, desktop_login);
  }

  /** A value that stays is no change, and is not looked at. */
  async checkChange(tx: Transaction, held: HeldAccount, changes: Changes): Promise<void> {
    const { account } = held;
    const { email, is_bot, desktop_login } = changes;
    const newAddress = email !== undefined && !isSameAddress(email, account.email);
    this.checkProtection(held, changes, newAddress);
    if (newAddress) await this.checkAddress(tx, email, account.id);
    if (is_bot !== undefined && is_bot !== account.is_bot) throw new BotOrHumanForGood(account.is_bot);
    await this.checkLastAdministrator(tx, account, { ...account, ...changes });
    if (desktop_login !== account.desktop_login) await this.checkDesktopLogin(tx, desktop_login, account.id);
  }

  async checkDeletion(tx: Transaction, { account, caller, facts }: HeldAccount): Promise<void> {
    if (!may(caller, 'account-of.deletion', facts)) {
      throw facts.mine ? new CannotDeleteOneself() : new AccountProtected();
    }
    await this.checkLastAdministrator(tx, account);
  }

  /** The address of a bot is kept as well: it is what protects the bot from being deleted. */
  private checkProtection(held: HeldAccount, { role, active, is_bot }: Changes, newAddress: boolean): void {
    const { account, caller, facts } = held;
    const newStanding =
      (role !== undefined && role !== account.role) ||
      (active !== undefined && Boolean(active) !== Boolean(account.active)) ||
      (is_bot !== undefined && is_bot !== account.is_bot);
    if (newAddress && !may(caller, 'account-of.address', facts)) throw new AccountProtected();
    if (newStanding && !may(caller, 'account-of.standing', facts)) throw new AccountProtected();
  }

  /** An address in these settings belongs to the account that has it: anybody else would get what the setting grants. */
  private async checkAddress(tx: Transaction, email: string | null = null, of: string | null = null): Promise<void> {
    if (email === null) return;
    const { protectedAccounts, enforce2faExempt } = this.env;
    if (looksLikeOneOf([...protectedAccounts, ...enforce2faExempt], email)) throw new AddressReserved();
    if (await this.persons.lookalikeAddress(tx, email, of)) throw new AddressTaken();
  }

  private async checkLastAdministrator(tx: Transaction, account: Account, then?: Account): Promise<void> {
    if (!isAdministrator(account) || (then && isAdministrator(then))) return;
    if (!(await this.persons.anotherAdministrator(tx, account.id))) throw new LastAdministrator();
  }

  private async checkDesktopLogin(tx: Transaction, login: string | null = null, of: string | null = null) {
    if (login === null || login.trim() === '') return;
    if (await this.persons.desktopLoginTaken(tx, login, of)) throw new DesktopLoginTaken();
  }
}

const isAdministrator = ({ role, active, is_bot }: Account): boolean => role === 'admin' && active === true && !is_bot;
