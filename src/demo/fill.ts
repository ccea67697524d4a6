import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { today } from '../common/time/day.js';
import { Database } from '../database/database.js';
import { PasswordService } from '../modules/credential/password.service.js';
import { Organisation, organisationDefaults } from '../modules/platform/organisation.entity.js';
import { DayOff } from '../modules/time-tracking/day-off.entity.js';
import { addMonths, momentOf } from './calendar.js';
import { demoPassword, studioName } from './cast.js';
import { insertCatalogues } from './catalogue.js';
import { insertInventory } from './inventory.js';
import { dayOffRows } from './leave.js';
import { insertLogins } from './logins.js';
import { insertPeople } from './people.js';
import { planStudio } from './plan.js';
import { insertProductions } from './productions.js';
import { idOf, insertAll, madeAt } from './rows.js';
import { insertWork } from './work-rows.js';

/** Fills an empty database with a studio: sixty people in every role, and two years of their work. */
export async function fillStudio(app: NestFastifyApplication): Promise<void> {
  const password = await app.get(PasswordService).hash(demoPassword);
  const plan = planStudio(today());
  const founded = momentOf(addMonths(plan.today, -36), 8);
  await app.get(Database).transaction(async (tx) => {
    const organisation = { id: idOf('organisation'), ...madeAt(founded), ...organisationDefaults, name: studioName };
    await insertAll(tx, Organisation, [organisation]);
    await insertPeople(tx, plan.people, password, founded);
    await insertAll(tx, DayOff, dayOffRows(plan.leave));
    await insertInventory(tx, founded);
    await insertCatalogues(tx, founded);
    await insertProductions(tx, plan);
    await insertWork(tx, plan);
    await insertLogins(tx, plan.today);
  });
}
