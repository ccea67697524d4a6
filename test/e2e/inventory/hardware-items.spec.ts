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

const path = '/data/hardware-items';
const needed = () => ({ name: short(), short_name: 'ws' });

describeNamedRows(() => studio, {
  path,
  type: 'HardwareItem',
  event: 'hardware-item',
  key: 'hardware_item_id',
  needed,
  defaults: { description: null, archived: false, monthly_cost: 0, inventory_amount: 0 },
  unfit: [
    ['name', 'x'.repeat(41)],
    ['short_name', 'x'.repeat(21)],
    ['description', 7],
    ['description', 'a\0b'],
    ['archived', 'no'],
    ['monthly_cost', -1],
    ['monthly_cost', 0.5],
    ['monthly_cost', 2 ** 31],
    ['inventory_amount', -1],
    ['inventory_amount', 1.5],
    ['inventory_amount', 2 ** 31],
    ['inventory_amount', '2e3'],
  ],
  unique: { field: 'name' },
  hidden: true,
});

it('keeps its description, however long', async () => {
  const description = '64 GB, RTX 4000; '.repeat(100);
  const { body } = await admin.post(path, { ...needed(), description });
  expect((await admin.get(`${path}/${body.id}`)).body).toMatchObject({ description });
});

it('has its name apart from software', async () => {
  const name = short();
  expect((await admin.post('/data/softwares', { ...needed(), name, file_extension: '' })).status).toBe(201);
  expect((await admin.post(path, { ...needed(), name })).status).toBe(201);
});

it('is not deleted while departments work with it: says which and how many, and changes nothing', async () => {
  const { id } = (await admin.post(path, needed())).body as { id: string };
  const productions = new Productions(studio);
  for (const used of ['1 department', '2 departments', '3 departments']) {
    const department = await productions.department();
    await admin.post(`/data/departments/${department}/hardware-items`, { hardware_item_id: id });
    const { status, body } = await admin.delete(`${path}/${id}`);
    expect([status, body.data]).toEqual([400, null]);
    expect(body.message).toContain(`This hardware item is still used by ${used} (Department `);
  }
  expect((await admin.get(`${path}/${id}`)).status).toBe(200);
  expect(await studio.sql('select from hardware_item_department_link where hardware_item_id = $1', [id])).toHaveLength(
    3,
  );
});
