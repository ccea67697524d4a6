import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { countedAddress } from '../../common/http/counted-address.js';
import { Database } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { Asker } from '../mail/sent-mail.repository.js';

/** How well those who ask for mails without being signed in have shown who they are. */
@Injectable()
export class AskerRepository {
  constructor(private readonly database: Database) {}

  /** Somebody at this address who asks for a mail to an account. */
  async asker(personId: string, from: string): Promise<Asker> {
    const address = countedAddress(from);
    const signedIn = await this.database.rows<{ ip_address: string }>(sql`
      select distinct ip_address from login_log
      where person_id = ${personId} and ip_address is not null and created_at > ${now} - interval '90 days'`);
    if (signedIn.some(({ ip_address }) => countedAddress(ip_address) === address)) {
      return { address, trust: 'signed in before' };
    }
    const shown = await this.database.row(sql`
      select from troupe.shown_password
      where person_id = ${personId} and address = ${address} and shown_at > ${now} - interval '10 minutes'`);
    return { address, trust: shown ? 'knows the password' : 'stranger' };
  }

  /** Notes that the password of an account was right, and a code was missing. */
  async noteShownPassword(personId: string, from: string): Promise<void> {
    const address = countedAddress(from);
    await this.database.rows(sql`
      with forgotten as (
        delete from troupe.shown_password
        where person_id = ${personId} and address <> ${address} and shown_at < ${now} - interval '10 minutes')
      insert into troupe.shown_password (person_id, address, shown_at) values (${personId}, ${address}, ${now})
      on conflict (person_id, address) do update set shown_at = excluded.shown_at`);
  }
}
