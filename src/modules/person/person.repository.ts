import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { refusalOf } from '../../common/problem/database-problem.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement, wireTimestamp } from '../../database/list.js';
import { dayText } from '../../database/day-text.js';
import { newRow } from '../../database/new-row.js';
import { now } from '../../database/now.js';
import type { Statements } from '../../database/statements.js';
import { alike, compared } from '../../database/taken-name.js';
import { Person, personDefaults } from './person.js';
import { AddressTaken } from './person.errors.js';
import { passwordHash, PersonReader, personSeenBy, PersonsSeenBy, personThing } from './person.list.js';

/** What the rules about an account ask for. */
export type Account = Pick<
  Person,
  | 'id'
  | 'first_name'
  | 'last_name'
  | 'email'
  | 'role'
  | 'locale'
  | 'timezone'
  | 'active'
  | 'is_bot'
  | 'is_guest'
  | 'password'
  | 'desktop_login'
> & {
  /** `YYYY-MM-DD` */
  expiration_date: string | null;
};

const accountColumns = sql`id, first_name, last_name, email, role, locale, timezone, active, is_bot, is_guest, password,
  desktop_login, ${dayText(sql`expiration_date`)} as expiration_date`;

@Injectable()
export class PersonRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(Person) private readonly rows: Repository<Person>,
  ) {}

  /** The persons that the caller may list and a query finds, as they may see them. */
  list(viewer: Viewer, query: ListQuery, withPasswordHash: boolean): Promise<JsonText | undefined> {
    const mayList = allowed(viewer, 'person.list', personThing);
    const persons = new PersonsSeenBy(viewer, withPasswordHash ? passwordHash : {}, [mayList]);
    return this.database.json(listStatement(persons, query));
  }

  /** One person as the reader may see them. */
  seenBy(reader: PersonReader, id: string): Promise<JsonText | undefined> {
    return this.database.json(personSeenBy(reader, id));
  }

  /** A person that the transaction has written, as they show to this reader. */
  written(tx: Transaction, reader: PersonReader, id: string): Promise<JsonText> {
    return tx.theJson(personSeenBy(reader, id));
  }

  async isBot(id: string): Promise<boolean | undefined> {
    const row = await this.database.row<{ is_bot: boolean }>(sql`select is_bot from person where id = ${id}`);
    return row?.is_bot;
  }

  /** When a person with a picture last changed; undefined without one. */
  async avatarChangedAt(id: string): Promise<Date | undefined> {
    const row = await this.database.row<{ updated: string }>(
      sql`select ${wireTimestamp(sql`updated_at`)} as updated from person where id = ${id} and has_avatar`,
    );
    return row && new Date(row.updated);
  }

  /** Which of these ids are of people without a picture, or of people who were deleted. */
  async withoutAvatar(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from unnest(${ids}::uuid[]) given(id) left join person p using (id)
      where not coalesce(p.has_avatar, false) and (p.id is not null or exists (
        select from api_event e where e.name = 'person:delete' and e.data ->> 'person_id' = given.id::text))`);
    return new Set(rows.map(({ id }) => id));
  }

  /** Reads an account and keeps others from changing it until the transaction ends. */
  account(tx: Transaction, id: string): Promise<Account | undefined> {
    return tx.row<Account>(sql`select ${accountColumns} from person where id = ${id} for update`);
  }

  /** Whether there is anybody at all. */
  async any(at: Statements = this.database): Promise<boolean> {
    return (await at.row(sql`select from person limit 1`)) !== undefined;
  }

  /** People who count against the user limit: active, neither bot nor guest. */
  async countUsers(at: Statements = this.database): Promise<number> {
    const { users } = await at.theRow<{ users: number }>(
      sql`select count(*)::int as users from person where active and is_bot is not true and is_guest is not true`,
    );
    return users;
  }

  /**
   * Makes whoever writes hours or leave of a person wait for one another until the transaction ends: the minutes of a
   * day and the days of a leave are rules over many rows. It comes before every other lock.
   */
  async lockCalendar(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('calendar'), hashtext(${id}))`);
  }

  /** Makes whoever adds people wait for one another, so that two of them cannot take the last place. */
  async lockUserLimit(tx: Transaction): Promise<void> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('person.user-limit'))`);
  }

  /**
   * Whether a human besides this one can look after the studio. Whoever takes an administrator away waits for one another,
   * so that two of the last two cannot go at once.
   */
  async anotherAdministrator(tx: Transaction, id: string): Promise<boolean> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('person.administrators'))`);
    const row = await tx.row(
      sql`select from person where role = 'admin' and active and is_bot is not true and id <> ${id} limit 1`,
    );
    return row !== undefined;
  }

  /**
   * Whether anybody else has this desktop login, whatever its case. Whoever takes one waits for one another: no index keeps
   * them apart, since databases that we take over may hold one twice.
   */
  async desktopLoginTaken(tx: Transaction, login: string, except: string | null): Promise<boolean> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('person.desktop-login'))`);
    const row = await tx.row(
      sql`select from person
          where ${compared(sql`desktop_login`)} = ${compared(sql`${login}::text`)} and id is distinct from ${except}::uuid
          limit 1`,
    );
    return row !== undefined;
  }

  /**
   * Whether another human has an address that looks like this one: joiners, which some names need, tell no two apart. What
   * equals it the index refuses.
   */
  async lookalikeAddress(tx: Transaction, email: string, except: string | null): Promise<boolean> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('person.email'))`);
    const row = await tx.row(sql`
      select from person
      where is_bot is not true and ${alike(sql`email`)} = ${alike(sql`${email}::text`)} and email <> ${email}
        and id is distinct from ${except}::uuid
      limit 1`);
    return row !== undefined;
  }

  async insert(tx: Transaction, values: Partial<Person>): Promise<string> {
    const row = { ...newRow(), ...personDefaults, ...values };
    await refusingTakenAddress(tx.with(this.rows).insert(row));
    return row.id;
  }

  async update(tx: Transaction, id: string, values: Partial<Person>): Promise<void> {
    await refusingTakenAddress(tx.with(this.rows).update(id, { ...values, updated_at: new Date() }));
  }

  /** Sets the latest day among desktop logins and time entries. Who logs hours ahead was not there yet. */
  async refreshLastPresence(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      update person set updated_at = ${now}, last_presence = greatest(
        (select max(date)::date from desktop_login_log where person_id = ${id} and date <= ${now} + interval '1 day'),
        (select max(date) from time_spent where person_id = ${id} and date <= ${now} + interval '1 day'))
      where id = ${id}`);
  }
}

/** The index also holds `is_bot`, which would make no sense to whoever reads the usual sentence about its columns. */
async function refusingTakenAddress(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    throw refusalOf(error).constraint === 'only_one_email_by_person' ? new AddressTaken() : error;
  }
}
