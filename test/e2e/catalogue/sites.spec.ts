import type { Caller } from '../../support/caller.js';
import { describeNamedRows, short } from '../../support/named-rows.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const path = '/data/studios';
const add = async (more: object = {}) =>
  (await admin.post(path, { name: short(), color: '', ...more })).body as { id: string };

describeNamedRows(() => studio, {
  path,
  type: 'Studio',
  event: 'studio',
  key: 'studio_id',
  needed: () => ({ name: short(), color: '#4C9AFF' }),
  defaults: { archived: false },
  unfit: [
    ['name', 'x'.repeat(81)],
    ['name', 7],
    ['name', 'a\0b'],
    ['color', '#AABBCCD8'],
    ['archived', 'no'],
  ],
  unique: { field: 'name' },
});

it('takes any short text as colour, and tells capitals in names apart', async () => {
  const name = short();
  expect(await add({ name, color: 'red' })).toMatchObject({ color: 'red' });
  expect(await add({ name: name.toUpperCase() })).toMatchObject({ name: name.toUpperCase() });
});

it('filters by whether a studio is put away', async () => {
  const { id } = await add({ archived: true });
  const idsOf = async (query: string) =>
    ((await admin.get(`${path}?${query}`)).body as { id: string }[]).map((row) => row.id);
  expect(await idsOf('archived=true')).toEqual([id]);
  expect(await idsOf('archived=false')).not.toContain(id);
});

describe('deleting a studio', () => {
  it('is refused while people have it, says how many, and changes nothing', async () => {
    const { id } = await add();
    for (const [people, given] of [
      ['1 person', {}],
      ['2 people', { active: false }],
    ] as const) {
      await studio.person({ studio_id: id, ...given });
      const { status, body } = await admin.delete(`${path}/${id}`);
      expect([status, body.data]).toEqual([400, null]);
      expect(body.message).toContain(`still used by ${people}.`);
    }
    expect((await admin.get(`${path}/${id}`)).status).toBe(200);
    expect(await studio.sql('select from person where studio_id = $1', [id])).toHaveLength(2);
  });

  it('is refused when somebody moves there meanwhile', async () => {
    const [{ id }, person] = [await add(), await studio.person()];
    const move = ['update person set studio_id = $1 where id = $2', [id, person.id]] as [string, unknown[]];
    const { status } = await whileUncommitted(studio, move, () => admin.delete(`${path}/${id}`));
    expect(status).toBe(400);
    expect((await admin.get(`${path}/${id}`)).status).toBe(200);
  });

  it('is granted once nobody has it', async () => {
    const { id } = await add();
    const person = await studio.person({ studio_id: id });
    await admin.put(`/data/persons/${person.id}`, { studio_id: null });
    expect((await admin.delete(`${path}/${id}`)).status).toBe(204);
  });
});
