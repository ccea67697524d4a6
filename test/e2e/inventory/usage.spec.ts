import { readFileSync } from 'node:fs';
import type { Caller } from '../../support/caller.js';
import { statementsOf } from '../../support/statements.js';
import { Studio } from '../../support/studio.js';
import { kinds, removeEquipment, type Kind } from './equipment.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());
beforeEach(() => removeEquipment(studio));

const [software, hardware] = kinds;
const usage = async () => {
  const { status, body } = await admin.get('/data/inventory/usage');
  expect(status).toBe(200);
  return body;
};
const newDepartment = async (name: string) =>
  (await admin.post('/data/departments', { name, color: '' })).body.id as string;

/** Adds an item and links it to the departments. */
async function own({ items, links, key, needed }: Kind, given: object, ...departments: string[]): Promise<string> {
  const { id } = (await admin.post(items, { ...needed, ...given })).body as { id: string };
  for (const department of departments) {
    expect((await admin.post(`/data/departments/${department}/${links}`, { [key]: id })).status).toBe(201);
  }
  return id;
}

it('answers nothing but zeros to a studio that owns nothing', async () => {
  expect(await usage()).toEqual({ software: [], hardware: [], departments: [], monthly_cost: 0 });
});

describe('a small studio', () => {
  let animation: string;
  let lighting: string;

  // Animation: Ann, Bob and Cleo work; lighting: Cleo and Dan. Nobody else counts.
  beforeAll(async () => {
    [animation, lighting] = [await newDepartment('Animation'), await newDepartment('Lighting')];
    const empty = await newDepartment('Paint');
    await studio.person({ departments: [animation] });
    await studio.person({ departments: [animation], role: 'supervisor', contract_type: 'freelance' });
    await studio.person({ departments: [animation, lighting] });
    await studio.person({ departments: [lighting, empty], role: 'manager' });
    await studio.person({ departments: [animation, lighting], active: false });
    await studio.person({ departments: [animation], is_bot: true });
    await studio.person({ departments: [lighting], is_guest: true });
    await studio.person();
  });

  it('sets seats against heads and costs, as computed by hand', async () => {
    // 10 seats for Ann, Bob, Cleo and Dan; Cleo, who is in both departments, needs one.
    const maya = await own(software, { name: 'Maya', inventory_amount: 10, monthly_cost: 100 }, lighting, animation);
    // One seat for Cleo and Dan: one is missing.
    const arnold = await own(software, { name: 'Arnold', inventory_amount: 1, monthly_cost: 40 }, lighting);
    // Owned, but used by nobody.
    const nuke = await own(software, { name: 'Nuke', inventory_amount: 2, monthly_cost: 300 });
    await own(software, { name: 'Old', inventory_amount: 9, monthly_cost: 9, archived: true }, animation);
    const tablet = await own(hardware, { name: 'Tablet', inventory_amount: 3, monthly_cost: 7 }, animation);
    await own(hardware, { name: 'Fax', inventory_amount: 9, monthly_cost: 9, archived: true }, lighting);

    const inAnimation = (monthly_cost: number) => ({
      department_id: animation,
      name: 'Animation',
      heads: 3,
      monthly_cost,
    });
    const inLighting = (monthly_cost: number) => ({
      department_id: lighting,
      name: 'Lighting',
      heads: 2,
      monthly_cost,
    });
    expect(await usage()).toEqual({
      software: [
        {
          id: arnold,
          name: 'Arnold',
          owned: 1,
          heads: 2,
          left: -1,
          unit_cost: 40,
          monthly_cost: 40,
          departments: [inLighting(80)],
        },
        {
          id: maya,
          name: 'Maya',
          owned: 10,
          heads: 4,
          left: 6,
          unit_cost: 100,
          monthly_cost: 1000,
          departments: [inAnimation(300), inLighting(200)],
        },
        { id: nuke, name: 'Nuke', owned: 2, heads: 0, left: 2, unit_cost: 300, monthly_cost: 600, departments: [] },
      ],
      hardware: [
        {
          id: tablet,
          name: 'Tablet',
          owned: 3,
          heads: 3,
          left: 0,
          unit_cost: 7,
          monthly_cost: 21,
          departments: [inAnimation(21)],
        },
      ],
      // Animation: 3 × (100 + 7). Lighting: 2 × (100 + 40).
      departments: [inAnimation(321), inLighting(280)],
      monthly_cost: 40 + 1000 + 600 + 21,
    });
  });

  it('follows people who come, leave and return', async () => {
    await own(software, { name: 'Maya', inventory_amount: 4 }, animation);
    const left = async () => (await usage()).software[0].left as number;
    expect(await left()).toBe(1);
    const { id } = await studio.person({ departments: [animation] });
    expect(await left()).toBe(0);
    await admin.put(`/data/persons/${id}`, { active: false });
    expect(await left()).toBe(1);
    await admin.put(`/data/persons/${id}`, { active: true });
    expect(await left()).toBe(0);
    await admin.delete(`/actions/persons/${id}/departments/${animation}`);
    expect(await left()).toBe(1);
  });

  it('counts what old rows leave empty as nothing', async () => {
    const id = await own(software, { name: 'Maya', inventory_amount: 4, monthly_cost: 5 }, animation);
    const nulls = { archived: null, inventory_amount: null, monthly_cost: null };
    expect((await admin.put(`/data/softwares/${id}`, nulls)).body).toMatchObject(nulls);
    const { body } = await admin.get('/data/inventory/usage');
    expect(body.software).toMatchObject([{ id, owned: 0, heads: 3, left: -3, unit_cost: 0, monthly_cost: 0 }]);
  });

  it('adds up more than a 32-bit number holds', async () => {
    const most = 2 ** 31 - 1;
    await own(software, { name: 'Maya', inventory_amount: 1000, monthly_cost: most }, animation);
    await own(hardware, { name: 'Farm', inventory_amount: 1000, monthly_cost: most }, animation);
    const { monthly_cost, departments } = await usage();
    expect(monthly_cost).toBe(2000 * most);
    expect(departments[0].monthly_cost).toBe(3 * 2 * most);
  });

  it('is one statement, however much there is', async () => {
    await studio.sql(
      `insert into software (id, name, short_name, file_extension, inventory_amount, monthly_cost)
       select gen_random_uuid(), 'Software ' || i, '', '', i, i from generate_series(1, 300) i`,
    );
    await studio.sql(
      'insert into software_department_link (id, department_id, software_id) select gen_random_uuid(), $1, id from software',
      [animation],
    );
    const sent = await statementsOf(studio, async () => {
      expect((await usage()).software).toHaveLength(300);
    });
    // The first statement finds the caller.
    expect(sent.map(({ sql }) => /software/.test(sql))).toEqual([false, true]);
  });
});

it.each(['format=json', 'format=', 'nonsense=1'])('answers JSON to ?%s', async (query) => {
  const { headers, body } = await admin.get(`/data/inventory/usage?${query}`);
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(body.monthly_cost).toBe(0);
});

it('is for administrators, and knows two formats', async () => {
  const manager = await studio.as(await studio.person({ role: 'manager' }));
  expect((await manager.get('/data/inventory/usage?format=xml')).status).toBe(403);
  for (const format of ['xml', 'CSV', 'json,csv']) {
    const { status, body } = await admin.get(`/data/inventory/usage?format=${format}`);
    expect([status, body.data.errors[0].field]).toEqual([400, 'format']);
  }
});

it('has examples in the document that add up', () => {
  const { components } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
    components: { schemas: Record<string, { properties: Record<string, { example?: number }> }> };
  };
  const { owned, heads, left, unit_cost, monthly_cost } = components.schemas.ItemUsageView!.properties;
  expect([left!.example, monthly_cost!.example]).toEqual([
    owned!.example! - heads!.example!,
    owned!.example! * unit_cost!.example!,
  ]);
});
