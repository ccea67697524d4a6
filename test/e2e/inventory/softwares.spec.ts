import type { Caller } from '../../support/caller.js';
import { describeNamedRows, short } from '../../support/named-rows.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const path = '/data/softwares';
const needed = () => ({ name: short(), short_name: 'maya', file_extension: 'ma' });
const add = async (more: object = {}) => (await admin.post(path, { ...needed(), ...more })).body as { id: string };

describeNamedRows(() => studio, {
  path,
  type: 'Software',
  event: 'software',
  key: 'software_id',
  needed,
  defaults: { version: null, secondary_extensions: null, archived: false, monthly_cost: 0, inventory_amount: 0 },
  unfit: [
    ['name', 'x'.repeat(41)],
    ['short_name', 'x'.repeat(21)],
    ['file_extension', 'x'.repeat(21)],
    ['version', 'x'.repeat(21)],
    ['version', 2026],
    ['archived', 'no'],
    ['monthly_cost', -1],
    ['monthly_cost', 0.5],
    ['monthly_cost', 2 ** 31],
    ['monthly_cost', '12.5'],
    ['monthly_cost', true],
    ['inventory_amount', -1],
    ['inventory_amount', 1.5],
    ['inventory_amount', 2 ** 31],
    ['inventory_amount', '-3'],
    ['inventory_amount', 'many'],
  ],
  unique: { field: 'name' },
  malformedRead: 404,
});

it('keeps costs and amounts up to the largest that a column holds', async () => {
  const { body } = await admin.post(path, { ...needed(), monthly_cost: 2 ** 31 - 1, inventory_amount: '25' });
  expect(body).toMatchObject({ monthly_cost: 2 ** 31 - 1, inventory_amount: 25 });
});

it.each([[['mb', 'fbx']], [[]], [{ export: 'fbx' }], ['fbx']])(
  'keeps whatever JSON the further extensions are: %j',
  async (secondary_extensions) => {
    const { id } = await add({ secondary_extensions });
    const { body } = await admin.get(`${path}/${id}`);
    expect(body).toMatchObject({ secondary_extensions });
    expect((await admin.put(`${path}/${id}`, body)).body).toMatchObject({ secondary_extensions });
  },
);

it('refuses further extensions that PostgreSQL cannot store', async () => {
  expect((await admin.post(path, { ...needed(), secondary_extensions: ['a\0b'] })).status).toBe(400);
});

it('filters by every kind of member', async () => {
  const [old, dear] = [
    await add({ archived: true, version: '2019', secondary_extensions: ['hip'] }),
    await add({ monthly_cost: 777 }),
  ];
  const idsOf = async (query: string) =>
    ((await admin.get(`${path}?${query}`)).body as { id: string }[]).map(({ id }) => id);
  expect(await idsOf('archived=true')).toContain(old.id);
  expect(await idsOf('archived=0')).not.toContain(old.id);
  expect(await idsOf('version=2019')).toEqual([old.id]);
  expect(await idsOf('secondary_extensions=["hip"]')).toEqual([old.id]);
  expect(await idsOf('monthly_cost=777&nonsense=1')).toEqual([dear.id]);
  for (const query of ['monthly_cost=dear', 'archived=perhaps', 'secondary_extensions={', 'id=']) {
    expect((await admin.get(`${path}?${query}`)).status).toBe(400);
  }
});

it('is not deleted while departments work with it: says which and how many, and changes nothing', async () => {
  const { id } = await add();
  const productions = new Productions(studio);
  const departments = [await productions.department(), await productions.department()];
  for (const [index, department] of departments.entries()) {
    await admin.post(`/data/departments/${department}/software-licenses`, { software_id: id });
    const { status, body } = await admin.delete(`${path}/${id}`);
    expect([status, body.data]).toEqual([400, null]);
    expect(body.message).toContain(index === 0 ? 'used by 1 department (' : 'used by 2 departments (');
  }
  expect((await admin.get(`${path}/${id}`)).status).toBe(200);
  expect(await studio.sql('select from software_department_link where software_id = $1', [id])).toHaveLength(2);
  expect(
    await studio.sql("select from api_event where name = 'software:delete' and data ->> 'software_id' = $1", [id]),
  ).toEqual([]);
});
