import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement, newestFirst } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';
import { LoginLog } from './login-log.js';
import { logged, type Origin } from './origin.js';

/** How many are listed when the caller does not say: somebody's scripts may sign in thousands of times a day. */
const usualLimit = 100;

/** The sign-ins of a person, those that were refused among them, newest first. */
class LoginLogs extends Collection {
  override readonly from;
  override readonly order = newestFirst;

  constructor(personId: string) {
    super('login_log', LoginLog.name, attributesOf(LoginLog));
    this.from = sql`(
      select id, created_at, ip_address, origin::text, 'success'::text as result from login_log
      where person_id = ${personId}
      union all
      select id, created_at, ip_address, origin::text, reason::text from refused_sign_in
      where person_id = ${personId}) t`;
  }
}

/** When and from where people signed in. */
@Injectable()
export class LoginLogRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(LoginLog) private readonly rows: Repository<LoginLog>,
  ) {}

  /** Who tried to get in as this person, and whether they were let in. */
  ofPerson(personId: string, query: ListQuery): Promise<JsonText> {
    const limited = { ...query, limit: query.limit ?? usualLimit };
    return this.database.theJson(listStatement(new LoginLogs(personId), limited));
  }

  async record(tx: Transaction, personId: string, origin: Origin): Promise<void> {
    await tx.with(this.rows).insert({ ...newRow(), person_id: personId, ...logged(origin) });
  }
}
