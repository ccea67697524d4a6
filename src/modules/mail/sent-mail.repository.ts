import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

/** Mails of one kind that a person gets within an hour. */
const mostAnHour = 3;

@Injectable()
export class SentMailRepository {
  /**
   * Counts a mail that is about to be sent, unless the person had as many within the last hour. Answers the seconds
   * after which the next one may go; 0 when this one may.
   */
  async count(tx: Transaction, personId: string, kind: string): Promise<number> {
    const counted = await tx.row(sql`
      insert into sent_mail as stored (person_id, kind, sent_at) values (${personId}, ${kind}, array[${now}])
      on conflict (person_id, kind) do update
      set sent_at = array(select t from unnest(stored.sent_at) t where t > ${now} - interval '1 hour' order by t)
        || excluded.sent_at
      where (select count(*) from unnest(stored.sent_at) t where t > ${now} - interval '1 hour') < ${mostAnHour}::int
      returning person_id`);
    if (counted) return 0;
    const row = await tx.row<{ seconds: number }>(sql`
      select ceil(extract(epoch from min(t) + interval '1 hour' - ${now}))::int as seconds
      from sent_mail, unnest(sent_at) t
      where person_id = ${personId} and kind = ${kind} and t > ${now} - interval '1 hour'`);
    return row!.seconds;
  }
}
