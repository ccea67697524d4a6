import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sql from 'sql-template-tag';
import { Database, Transaction } from '../database/database.js';
import { PasswordService } from '../modules/credential/password.service.js';
import { DepartmentRepository } from '../modules/department/department.repository.js';
import { DepartmentMembershipRepository } from '../modules/person/department-membership.repository.js';
import { positions, seniorities } from '../modules/person/person.codes.js';
import { PersonRepository } from '../modules/person/person.repository.js';
import { accounts, crowd, demoPassword, departments } from './cast.js';

/** Fills an empty database with a studio: departments, about sixty people, two years of desktop logins. */
export async function fillStudio(app: NestFastifyApplication): Promise<void> {
  const password = await app.get(PasswordService).hash(demoPassword);
  await app.get(Database).transaction(async (tx) => {
    const departmentIds: string[] = [];
    for (const [name, color] of departments) {
      departmentIds.push(await app.get(DepartmentRepository).insert(tx, { name, color }));
    }
    // The administrator is there already; everybody else follows.
    for (const [number, person] of [...accounts.slice(1), ...crowd].entries()) {
      const id = await app.get(PersonRepository).insert(tx, {
        ...person,
        password,
        desktop_login: person.email.replace(/@.*/, ''),
        timezone: number % 10 === 3 ? 'America/Montreal' : 'Europe/Paris',
        locale: number % 3 === 0 ? 'fr_FR' : 'en_US',
        contract_type: number % 4 === 1 ? 'fixed-term' : 'open-ended',
        position: person.role === 'supervisor' ? 'supervisor' : positions[1 + (number % 2)],
        seniority: seniorities[number % seniorities.length],
        daily_salary: 180 + (number % 12) * 20,
      });
      const isCrew = person.role !== 'client' && person.role !== 'manager';
      const department = departmentIds[number % departmentIds.length];
      await app.get(DepartmentMembershipRepository).add(tx, id, isCrew ? [department] : []);
    }
    await app.get(PersonRepository).insert(tx, { first_name: 'Render Bot', last_name: '', is_bot: true });
    await recordLogins(tx);
  });
}

/** Two years of mornings: working days, somebody missing now and then. */
async function recordLogins(tx: Transaction): Promise<void> {
  await tx.rows(sql`
    insert into desktop_login_log (id, person_id, date, created_at, updated_at)
    select gen_random_uuid(), p.id, login, login, login
    from person p,
      generate_series(current_date - interval '2 years', current_date - interval '1 day', interval '1 day') day,
      lateral (select day + interval '8 hours' + random() * interval '2 hours' as login) at
    where not p.is_bot and p.role <> 'client' and extract(isodow from day) < 6 and random() < 0.93`);
  await tx.rows(sql`
    update person set last_presence = (select max(date)::date from desktop_login_log l where l.person_id = person.id)`);
}
