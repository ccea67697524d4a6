import sql from 'sql-template-tag';
import type { Transaction } from '../database/database.js';
import type { Day } from '../common/time/day.js';
import { addMonths } from './calendar.js';

/**
 * Two years of mornings: whoever has a desktop signs in on the working days they are not away, but for a few. The hash
 * of person and day stands for chance. People in Montréal come when it is morning there.
 */
export async function insertLogins(tx: Transaction, today: Day): Promise<void> {
  await tx.rows(sql`
    insert into desktop_login_log (id, person_id, date, created_at, updated_at)
    select gen_random_uuid(), p.id, login, login, login
    from person p
    cross join generate_series(${addMonths(today, -24)}::date, ${today}::date - 1, interval '1 day') day
    cross join lateral (select hashtext(p.email || day::date) & 2147483647 as chance) c
    cross join lateral (
      select (day::date + time '08:30' + chance % 5400 * interval '1 second') at time zone p.timezone at time zone 'utc'
    ) morning (login)
    where p.desktop_login is not null and extract(isodow from day) < 6 and chance % 100 < 95 and day >= p.created_at
      and (p.active or day < (select max(date) from time_spent s where s.person_id = p.id))
      and not exists (select from day_off o where o.person_id = p.id and day between o.date and o.end_date)`);
  await tx.rows(sql`
    update person set last_presence = greatest(
      (select max(date)::date from desktop_login_log l where l.person_id = person.id),
      (select max(date) from time_spent s where s.person_id = person.id))`);
}
