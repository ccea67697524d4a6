import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { countedAddress } from '../../common/http/counted-address.js';
import { Database } from '../../database/database.js';
import { now } from '../../database/now.js';

/** Failures of one address within a minute, after which it has to wait. */
export const mostFailures = 20;

/** Failed sign-ins by client address, of all accounts and on all instances of the server. */
@Injectable()
export class SignInFailureRepository {
  constructor(private readonly database: Database) {}

  /** Counts a failure and answers how many there were within the last minute, this one included. */
  async count(address: string): Promise<number> {
    const key = countedAddress(address);
    const row = await this.database.theRow<{ failures: number }>(sql`
      with forgotten as (
        delete from sign_in_failure where address in (
          select address from sign_in_failure where last_failed_at < ${now} - interval '1 hour' and address <> ${key}
          limit 100 for update skip locked)
      )
      insert into sign_in_failure as stored (address, failed_at, last_failed_at)
      values (${key}, array[${now}], ${now})
      on conflict (address) do update
      set failed_at = array(select t from unnest(stored.failed_at) t where t > ${now} - interval '1 minute' order by t)
          || excluded.failed_at,
        last_failed_at = excluded.last_failed_at
      returning cardinality(failed_at) as failures`);
    return row.failures;
  }

  /** The seconds after which this address may try again; 0 when it may now. */
  async wait(address: string): Promise<number> {
    const row = await this.database.row<{ seconds: number }>(sql`
      select ceil(extract(epoch from t + interval '1 minute' - ${now}))::int as seconds
      from sign_in_failure, unnest(failed_at) t
      where address = ${countedAddress(address)} and t > ${now} - interval '1 minute'
      order by t desc offset ${mostFailures - 1} limit 1`);
    return row?.seconds ?? 0;
  }
}
