import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let productions: Productions;
let project: string;
let ann: TestPerson;
let bob: TestPerson;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  [ann, bob] = [await studio.person(), await studio.person()];
  project = await productions.project({ team: [ann.id, bob.id, (await studio.person()).id] });
  await productions.leave(ann.id, '2024-07-01', '2024-07-05', 'Sea');
  await productions.leave(ann.id, '2024-06-10', '2024-06-12', 'Surgery');
  await productions.leave(bob.id, '2024-06-12', '2024-06-20', 'Moving house');
  // Not in the team.
  await productions.leave((await studio.person()).id, '2024-06-10', '2024-06-12', 'Secret');
});
afterAll(() => studio.close());

type Calendar = Record<string, { date: string; description?: string | null }[]>;

async function calendar(who: Caller, query = ''): Promise<Calendar> {
  const { status, body } = await who.get(`/data/projects/${project}/day-offs${query}`);
  expect(status).toBe(200);
  return body as Calendar;
}
const days = (shown: Calendar) =>
  Object.fromEntries(Object.entries(shown).map(([id, leave]) => [id, leave.map(({ date }) => date)]));
const descriptions = (shown: Calendar) => Object.values(shown).flatMap((leave) => leave.map((one) => one.description));

/** Somebody with this role, and this role in the production. */
async function member(role: TestPerson['role'], projectRole: string | null = null): Promise<Caller> {
  const person = await studio.person({ role });
  await productions.join(project, person.id, projectRole);
  return studio.as(person);
}

it('lists the leave of the team by person and first day', async () => {
  const body = await calendar(await studio.as(ann));
  expect(days(body)).toEqual({ [ann.id]: ['2024-06-10', '2024-07-01'], [bob.id]: ['2024-06-12'] });
  expect(body[ann.id]![0]).toMatchObject({ type: 'DayOff', person_id: ann.id, end_date: '2024-06-12' });
});

it('is empty without leave', async () => {
  const { body } = await (
    await studio.as(ann)
  ).get(`/data/projects/${await productions.project({ team: [ann.id] })}/day-offs?start_date=2030-01-01`);
  expect(body).toEqual({});
});

it.each([
  ['?start_date=2024-06-13', ['2024-07-01'], ['2024-06-12']],
  ['?start_date=2024-06-12', ['2024-06-10', '2024-07-01'], ['2024-06-12']],
  ['?start_date=2024-06-21', ['2024-07-01'], []],
  ['?end_date=2024-06-11', ['2024-06-10'], []],
  ['?end_date=2024-06-12', ['2024-06-10'], ['2024-06-12']],
  ['?start_date=2024-06-13&end_date=2024-06-30', [], ['2024-06-12']],
  ['?start_date=2024-06-20T08:00:00&end_date=2024-07-01', ['2024-07-01'], ['2024-06-12']],
  ['?start_date=&end_date=', ['2024-06-10', '2024-07-01'], ['2024-06-12']],
  ['?start_date=2024-08-01', [], []],
])('%s keeps what touches these days', async (query, anns, bobs) => {
  const found = days(await calendar(await studio.as(ann), query));
  expect([found[ann.id] ?? [], found[bob.id] ?? []]).toEqual([anns, bobs]);
});

it.each(['start_date=soon', 'end_date=2024-02-30', 'start_date=2024-6-1', 'end_date=1800-01-01'])(
  'refuses ?%s',
  async (query) => {
    const { status, body } = await (await studio.as(ann)).get(`/data/projects/${project}/day-offs?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ data: { errors: [{ field: query.split('=')[0] }] } });
  },
);

describe('why somebody is away', () => {
  it('shows one’s own reasons and leaves out those of others', async () => {
    const body = await calendar(await studio.as(bob));
    expect(firstOf(body[bob.id]!).description).toBe('Moving house');
    for (const leave of body[ann.id]!) expect(leave).not.toHaveProperty('description');
  });

  it.each([
    ['an administrator outside the team', () => studio.person({ role: 'admin' }).then((admin) => studio.as(admin))],
    ['an administrator who is an artist there', () => member('admin', 'user')],
    ['a manager', () => member('manager')],
    ['an artist who is manager there', () => member('user', 'manager')],
    ['a client who is manager there', () => member('client', 'manager')],
  ] as const)('tells %s all reasons', async (_, who) => {
    expect(descriptions(await calendar(await who()))).toEqual(
      expect.arrayContaining(['Surgery', 'Sea', 'Moving house']),
    );
  });

  it.each([
    ['a supervisor', () => member('supervisor')],
    ['a manager who is an artist there', () => member('manager', 'user')],
    ['a manager who is a supervisor there', () => member('manager', 'supervisor')],
    ['an artist whose project role says admin', () => member('user', 'admin')],
  ] as const)('tells %s none', async (_, who) => {
    expect(descriptions(await calendar(await who()))).toEqual([undefined, undefined, undefined]);
  });
});

it('answers 400, 404, 403 in this order', async () => {
  const stranger = await studio.as(await studio.person({ role: 'manager' }));
  const get = async (id: string) => (await stranger.get(`/data/projects/${id}/day-offs?start_date=soon`)).status;
  expect([await get('nonsense1'), await get(randomUUID()), await get(project)]).toEqual([400, 404, 403]);
});

it('forgets who left the team', async () => {
  const [eve, other] = [await studio.person(), await studio.person()];
  const team = await productions.project({ team: [eve.id, other.id] });
  await productions.leave(eve.id, '2024-06-10');
  await studio.sql('delete from project_person_link where project_id = $1 and person_id = $2', [team, eve.id]);
  expect((await (await studio.as(other)).get(`/data/projects/${team}/day-offs`)).body).toEqual({});
  expect((await (await studio.as(eve)).get(`/data/projects/${team}/day-offs`)).status).toBe(403);
});
