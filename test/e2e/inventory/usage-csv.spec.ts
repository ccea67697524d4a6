import type { Caller } from '../../support/caller.js';
import { Studio } from '../../support/studio.js';
import { kinds, removeEquipment } from './equipment.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());
beforeEach(() => removeEquipment(studio));

const [software, hardware] = kinds;
const add = async ({ items, needed }: (typeof kinds)[number], given: object) =>
  (await admin.post(items, { ...needed, ...given })).body.id as string;
/** As an old database has it: nobody can choose it any more. */
const rename = (table: string, id: string, name: string) =>
  studio.sql(`update ${table} set name = $2 where id = $1`, [id, name]);
const newDepartment = async (name: string) =>
  (await admin.post('/data/departments', { name, color: '' })).body.id as string;
const table = async () => (await admin.get('/data/inventory/usage?format=csv')).text.split('\r\n');

const head = 'Kind;Name;Department;Owned;Heads;Left;Unit cost;Monthly cost';

it('has a line for each item and one below it for each department, with numbers that stay numbers', async () => {
  const animation = await newDepartment('Animation');
  await studio.person({ departments: [animation] });
  await studio.person({ departments: [animation] });
  const maya = await add(software, { name: 'Maya', inventory_amount: 1, monthly_cost: 100 });
  await admin.post(`/data/departments/${animation}/software-licenses`, { software_id: maya });
  await add(hardware, { name: 'Tablet', inventory_amount: 3, monthly_cost: 7 });
  const { status, headers, text } = await admin.get('/data/inventory/usage?format=csv');
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/csv; charset=utf-8$/);
  expect(headers['content-disposition']).toBe('attachment; filename=inventory-usage.csv');
  expect(text).toBe(
    [
      head,
      // One is missing: a spreadsheet must be able to add this up.
      'Software;Maya;;1;2;-1;100;100',
      'Software;Maya;Animation;;2;;100;200',
      'Hardware;Tablet;;3;0;3;7;21',
      '',
    ].join('\r\n'),
  );
});

it('has nothing but its head for a studio that owns nothing', async () => {
  expect(await table()).toEqual([head, '']);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＠x', '=HYPERLINK("https://x.test";"x")'])(
  'runs no formula: %j',
  async (name) => {
    const department = await newDepartment(`D ${name.trim()}`);
    const id = await add(software, { name: 'x' });
    await rename('department', department, name);
    await rename('software', id, name);
    await admin.post(`/data/departments/${department}/software-licenses`, { software_id: id });
    const [, item, ofDepartment] = await table();
    expect(item).toMatch(/^Software;"?'/);
    expect(ofDepartment).toMatch(/^Software;"?'[^]+;"?'/);
  },
);

it('quotes separators, quotes and line breaks', async () => {
  const id = await add(hardware, { name: 'x' });
  await rename('hardware_item', id, 'Semi;colon "Q"\nbreak');
  expect(await table()).toContain('Hardware;"Semi;colon ""Q""\nbreak";;0;0;0;0;0');
});

it('runs no formula behind a separator that a spreadsheet may split at', async () => {
  await add(software, { name: 'a,=1+1' });
  await add(hardware, { name: 'b;-1' });
  expect(await table()).toEqual([head, `Software;a,'=1+1;;0;0;0;0;0`, `Hardware;"b;'-1";;0;0;0;0;0`, '']);
});
