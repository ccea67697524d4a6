import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sql from 'sql-template-tag';
import { today } from '../common/time/day.js';
import { defaultsOf } from '../common/member/member.js';
import { Database, type Transaction } from '../database/database.js';
import { PasswordService } from '../modules/credential/password.service.js';
import { Organisation } from '../modules/platform/organisation.js';
import { DayOff } from '../modules/time-tracking/day-off.js';
import { addMonths, momentOf } from './calendar.js';
import { demoPassword, studioName } from './cast.js';
import { insertCatalogues } from './pipeline.js';
import { insertInventory } from './inventory.js';
import { dayOffRows } from './leave.js';
import { insertLogins } from './logins.js';
import { insertPeople } from './people.js';
import { planStudio, type StudioPlan } from './plan.js';
import { insertProductions } from './productions.js';
import { idOf, insertAll, madeAt } from './rows.js';
import { insertWork } from './work-rows.js';

/**
 * Fills a database that only has its administrator: sixty people in every role, and two years of their work. All of it
 * or nothing, so that the next start makes up for one that was interrupted.
 */
export async function fillStudio(app: NestFastifyApplication): Promise<void> {
  const database = app.get(Database);
  const administrator = await database.row<{ id: string }>(sql`
    select id from person where (select count(*) from person) = 1 and not exists (select from department)`);
  if (administrator === undefined) return;
  const hashing = app.get(PasswordService).hash(demoPassword);
  const plan = planStudio(today(), administrator.id);
  const password = await hashing;
  await database.transaction((tx) => insertStudio(tx, plan, password));
}

async function insertStudio(tx: Transaction, plan: StudioPlan, password: Buffer): Promise<void> {
  const founded = momentOf(addMonths(plan.today, -36), 8);
  const organisation = { id: idOf('organisation'), ...madeAt(founded), ...defaultsOf(Organisation), name: studioName };
  await insertAll(tx, Organisation, [organisation]);
  await insertPeople(tx, plan.people, password, founded);
  await insertAll(tx, DayOff, dayOffRows(plan.leave, plan.today));
  await insertInventory(tx, founded);
  await insertCatalogues(tx, founded);
  await insertProductions(tx, plan);
  await insertWork(tx, plan);
  await insertLogins(tx, plan.today);
}
