import { defaultsOf } from '../common/member/member.js';
import sql from 'sql-template-tag';
import type { Day } from '../common/time/day.js';
import type { Transaction } from '../database/database.js';
import { Department } from '../modules/department/department.js';
import { DepartmentMembership } from '../modules/person/department-membership.js';
import { seniorities } from '../modules/catalogue/salary-scale.codes.js';
import { contractTypes, Person, personDefaults } from '../modules/person/person.js';
import { Site } from '../modules/catalogue/site.js';
import { addMonths, momentOf } from './calendar.js';
import {
  accounts,
  departments,
  emailOf,
  leavers,
  members,
  type Member,
  newcomers,
  type SiteName,
  sites,
} from './cast.js';
import { inTurn } from './in-turn.js';
import { idOf, insertAll, madeAt } from './rows.js';
import { type Position, salaryOf, type Seniority } from './salaries.js';

/** Somebody of the studio, as far as their work depends on it. */
export interface Colleague extends Member {
  id: string;
  site: SiteName;
  position: Position;
  seniority: Seniority;
  /** First day at the studio, and last one of those who left. */
  since: Day;
  until: Day | null;
}

/** Somebody whom the plan counts on. */
export function theOne(people: readonly Colleague[], is: (person: Colleague) => boolean): Colleague {
  const found = people.find(is);
  if (!found) throw new Error('the cast lacks somebody whom the plan counts on');
  return found;
}

/** Everybody, with what follows from their place in the cast. The first administrator is there already, with an id. */
export function colleagues(today: Day, administratorId: string): Colleague[] {
  const ranks = new Map<string | undefined, number>();
  return members.map((member, number) => {
    const rank = ranks.get(member.department) ?? 0;
    ranks.set(member.department, rank + 1);
    const { name, role } = member;
    const left = leavers[name];
    return {
      ...member,
      id: name === accounts[0].name ? administratorId : idOf('person', name),
      site: number % 4 === 1 ? 'Montréal' : number % 5 === 3 ? 'Angoulême' : 'Paris',
      position: role === 'supervisor' ? 'supervisor' : role === 'user' && rank === 1 ? 'lead' : 'artist',
      seniority: rank < 2 ? 'senior' : inTurn(seniorities, number),
      since: addMonths(today, -(newcomers[name] ?? 36)),
      until: left === undefined ? null : addMonths(today, -left),
    };
  });
}

/** Puts sites, departments and people there. The administrator whom the start has made stays, under their own name. */
export async function insertPeople(
  tx: Transaction,
  people: readonly Colleague[],
  password: Buffer,
  founded: Date,
): Promise<void> {
  await insertAll(tx, Site, siteRows(founded));
  await insertAll(tx, Department, departmentRows(founded));
  const admin = theOne(people, ({ name }) => name === accounts[0].name);
  const others = people.filter((person) => person !== admin);
  await insertAll(tx, Person, [...others.map(personRow), renderBot(founded)]);
  await tx.rows(sql`update person set password = ${password} where not is_bot`);
  const row = personRow(admin, 0);
  await tx.rows(sql`
    update person set first_name = ${row.first_name}, last_name = ${row.last_name}, phone = ${row.phone},
      studio_id = ${row.studio_id}, country = ${row.country}, daily_salary = ${row.daily_salary}
    where id = ${admin.id}`);
  await insertAll(
    tx,
    DepartmentMembership,
    others.flatMap(({ id, department }) =>
      department === undefined ? [] : [{ person_id: id, department_id: idOf('department', department) }],
    ),
  );
}

const siteRows = (at: Date): Partial<Site>[] =>
  Object.entries(sites).map(([name, { color }]) => ({
    id: idOf('site', name),
    ...madeAt(at),
    ...defaultsOf(Site),
    name,
    color,
  }));

const departmentRows = (at: Date): Partial<Department>[] =>
  Object.entries(departments).map(([name, color]) => ({
    id: idOf('department', name),
    ...madeAt(at),
    ...defaultsOf(Department),
    name,
    color,
  }));

function personRow(person: Colleague, number: number): Partial<Person> {
  const { name, role, site, position, seniority, since, until, department } = person;
  const [first_name = '', ...rest] = name.split(' ');
  const email = emailOf(name);
  const isEmployed = role !== 'client' && role !== 'vendor';
  return {
    ...personDefaults,
    ...madeAt(momentOf(since, 8)),
    id: person.id,
    first_name,
    last_name: rest.join(' '),
    email,
    phone: sites[site].phone + String(number).padStart(2, '0'),
    role,
    active: until === null,
    desktop_login: isEmployed ? email.replace(/@.*/, '') : null,
    timezone: sites[site].timezone,
    country: sites[site].country,
    locale: site === 'Paris' ? 'en_US' : 'fr_FR',
    studio_id: idOf('site', site),
    contract_type: role === 'vendor' ? 'freelance' : contractTypes[number % 5 === 1 ? 1 : 0],
    position,
    seniority,
    daily_salary: isEmployed ? salaryOf(department, position, seniority) : 0,
    expiration_date: null,
    is_bot: false,
  };
}

function renderBot(at: Date): Partial<Person> {
  const row = { ...personDefaults, ...madeAt(at), id: idOf('person', 'Render Bot'), is_bot: true };
  return { ...row, first_name: 'Render Bot', last_name: '' };
}
