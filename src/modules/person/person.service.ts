import { Inject, Injectable } from '@nestjs/common';
import { Forbidden } from '../../access/access.errors.js';
import { current } from '../../access/current-viewer.js';
import { writableBy } from '../../access/person-fields.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { isSameAddress } from '../../common/email-address.js';
import { JsonText } from '../../common/http/json-text.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { PasswordService } from '../credential/password.service.js';
import { SessionRepository } from '../credential/session.repository.js';
import { EventRepository } from '../event/event.repository.js';
import { AccountRulesService } from './account-rules.service.js';
import { AddressChangeService } from './address-change.service.js';
import { DepartmentMembershipRepository } from './department-membership.repository.js';
import { HeldAccountService } from './held-account.service.js';
import { CreatePersonDto, UpdatePersonDto } from './person.input.js';
import { AddressNeeded, PersonNotFound, UserLimitReached } from './person.errors.js';
import { PermanentTokenService } from './permanent-token.service.js';
import { PersonAuditService } from './person-audit.service.js';
import { Account, PersonRepository } from './person.repository.js';

@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly accounts: HeldAccountService,
    private readonly memberships: DepartmentMembershipRepository,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionRepository,
    private readonly permanentTokens: PermanentTokenService,
    private readonly rules: AccountRulesService,
    private readonly addresses: AddressChangeService,
    private readonly events: EventRepository,
    private readonly audit: PersonAuditService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  async read(viewer: Viewer, id: string): Promise<JsonText> {
    const person = await this.persons.seenBy(viewer, id);
    if (!person) throw new PersonNotFound();
    return person;
  }

  async create(viewer: Viewer, body: CreatePersonDto): Promise<JsonText> {
    const { password, departments, ...given } = withoutNulls(body);
    if (password !== undefined) this.passwords.checkStorable(password);
    const values = {
      timezone: this.env.defaultTimezone,
      locale: this.env.defaultLocale,
      ...given,
      is_bot: given.is_bot ?? false,
      password: password === undefined ? null : await this.passwords.hash(password),
    };
    this.permanentTokens.checkLastDay(values);
    return this.database.transaction(async (tx) => {
      // The caller comes before places and addresses, as for whoever changes an account: neither waits for the other.
      await current(tx, viewer);
      if (values.active !== false && !values.is_bot) await this.takePlace(tx, this.env.userLimit);
      await this.rules.checkNew(tx, values);
      const id = await this.persons.insert(tx, values);
      const caller = await current(tx, viewer);
      demand(caller, 'person.create');
      await this.memberships.add(tx, id, departments ?? []);
      await this.events.record(tx, 'person:new', caller.id, { person_id: id });
      const token = values.is_bot ? await this.permanentTokens.issue(tx, id, values) : undefined;
      await this.audit.created(tx, caller, id);
      return this.written(tx, caller, id, token);
    });
  }

  /** Changes a person. The body holds nothing but what the caller might change when they asked. */
  async update(viewer: Viewer, id: string, body: UpdatePersonDto): Promise<JsonText> {
    const { departments, ...changes } = body;
    return this.database.transaction(async (tx) => {
      const held = await this.accounts.hold(tx, viewer, 'person.update', id);
      const { account, caller } = held;
      checkMembers(caller, body);
      await this.checkPlace(tx, account, changes);
      await this.rules.checkChange(tx, held, changes);
      if (changes.email === null && account.email !== null && !account.is_bot) throw new AddressNeeded();
      const newAddress = changes.email !== undefined && !isSameAddress(changes.email, account.email);
      if (newAddress) await this.addresses.checkProof(tx, caller, account);
      const token = await this.audit.watch(tx, caller.id, id, async () => {
        await this.persons.update(tx, id, changes);
        if (departments !== undefined) await this.memberships.replace(tx, id, departments ?? []);
        return this.permanentTokens.renewed(tx, held, body);
      });
      // Also of who is switched on: another program may have switched them off without ending anything.
      const staysActive = account.active && { ...account, ...changes }.active;
      if (!staysActive) await this.sessions.endAll(tx, id);
      if (newAddress) await this.addresses.follow(tx, caller, account);
      await this.events.record(tx, 'person:update', caller.id, { person_id: id });
      return this.written(tx, caller, id, token);
    });
  }

  /** Switching a person on takes a place, and so does making a user of an active guest, who took none. */
  private async checkPlace(tx: Transaction, account: Account, changes: UpdatePersonDto): Promise<void> {
    if (account.is_bot) return;
    const { active, is_guest } = { ...account, ...changes };
    const switchedOn = active && !account.active;
    const becomesUser = active && !is_guest && account.is_guest;
    if (switchedOn || becomesUser) await this.takePlace(tx);
  }

  /** Takes one of the places of the user limit, or refuses. */
  private async takePlace(tx: Transaction, shownLimit?: number): Promise<void> {
    await this.persons.lockUserLimit(tx);
    if ((await this.persons.countUsers(tx)) >= this.env.userLimit) throw new UserLimitReached(shownLimit);
  }

  private async written(tx: Transaction, viewer: Viewer, id: string, accessToken?: string): Promise<JsonText> {
    const person = await this.persons.written(tx, viewer, id);
    return accessToken === undefined ? person : person.with({ access_token: accessToken });
  }
}

/** Whoever may not change all of it any more changes nothing. */
function checkMembers(caller: Viewer, body: UpdatePersonDto): void {
  const writable: readonly string[] = writableBy(caller);
  const sent = Object.entries(body).filter(([, value]) => value !== undefined);
  if (!sent.every(([name]) => writable.includes(name))) throw new Forbidden('person.update');
}
