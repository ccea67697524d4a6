import { short } from '../../support/named-rows.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let organisation: string;

beforeAll(async () => {
  studio = await Studio.open();
  const reader = await studio.as(await studio.person());
  organisation = (await reader.get('/data/organisations')).body[0].id as string;
});
afterAll(() => studio.close());

async function insert(table: string, values: Record<string, string>): Promise<string> {
  const places = Object.keys(values).map((_, index) => `$${index + 1}`);
  const { id } = firstOf(
    await studio.sql<{ id: string }>(
      `insert into ${table} (id, ${Object.keys(values).join()}) values (gen_random_uuid(), ${places.join()}) returning id`,
      Object.values(values),
    ),
  );
  return id;
}

/** Ids of rows that are the studio's, by table. */
async function scene(): Promise<Record<string, string>> {
  const named = () => ({ name: short(), short_name: '' });
  const department = await insert('department', { name: short(), color: '' });
  const software = await insert('software', { ...named(), file_extension: '' });
  const hardware_item = await insert('hardware_item', named());
  const linked = await insert('department', { name: short(), color: '' });
  return {
    organisation,
    department,
    software,
    hardware_item,
    linked,
    studio: await insert('studio', { name: short(), color: '' }),
    salary_scale: await insert('salary_scale', {
      department_id: department,
      position: 'lead',
      seniority: 'mid',
      salary: '0',
    }),
    software_department_link: await insert('software_department_link', {
      department_id: linked,
      software_id: software,
    }),
    hardware_item_department_link: await insert('hardware_item_department_link', {
      department_id: linked,
      hardware_item_id: hardware_item,
    }),
  };
}

/** A request that waits for whoever holds a row of this table, or its names; tables in braces stand for the ids of their rows. */
const requests: [table: string, route: string, body?: object][] = [
  ['department', 'PUT /data/departments/{department}', { name: 'Moved' }],
  ['department', 'DELETE /data/departments/{department}'],
  ['studio', 'PUT /data/studios/{studio}', { name: 'Moved' }],
  ['studio', 'DELETE /data/studios/{studio}'],
  ['organisation', 'PUT /data/organisations/{organisation}', { name: 'Moved' }],
  ['salary_scale', 'PUT /data/salary-scales/{salary_scale}', { salary: 5 }],
  ['salary_scale', 'DELETE /data/salary-scales/{salary_scale}'],
  ['software', 'PUT /data/softwares/{software}', { name: 'Moved' }],
  ['software', 'DELETE /data/softwares/{software}'],
  ['software', 'POST /data/departments/{department}/software-licenses', { software_id: '{software}' }],
  ['software_department_link', 'DELETE /data/departments/{linked}/software-licenses/{software}'],
  ['hardware_item', 'PUT /data/hardware-items/{hardware_item}', { name: 'Moved' }],
  ['hardware_item', 'DELETE /data/hardware-items/{hardware_item}'],
  ['hardware_item', 'POST /data/departments/{department}/hardware-items', { hardware_item_id: '{hardware_item}' }],
  ['hardware_item_department_link', 'DELETE /data/departments/{linked}/hardware-items/{hardware_item}'],
  ['department.name', 'POST /data/departments', { name: 'Rigging', color: '#000000' }],
  ['studio.name', 'POST /data/studios', { name: 'Lyon', color: '#000000' }],
  ['software.name', 'POST /data/softwares', { name: 'Blender', short_name: 'bl', file_extension: 'blend' }],
  ['hardware_item.name', 'POST /data/hardware-items', { name: 'Tablet', short_name: 'tab' }],
];

/** A change that holds a row of this table, or its names, while it takes the role of an administrator away. */
function demotion(held: string, row: string | undefined, administrator: string): [string, unknown[]] {
  const hold = held.endsWith('.name')
    ? `select pg_advisory_xact_lock(hashtext('${held}')) where $1::uuid is null`
    : `select from ${held} where id = $1 for update`;
  return [
    `with held as (${hold}), demoted as (update person set role = 'manager' where id = $2 returning id)
     select from held, demoted`,
    [row ?? null, administrator],
  ];
}

it.each(requests.map(([table, route, body]) => ({ table, route, body })))(
  'waiting for a row of $table, $route is refused to whoever is no administrator any more',
  async ({ table, route, body }) => {
    const ids = await scene();
    const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => ids[name]!);
    const [method, path] = route.split(' ') as ['POST' | 'PUT' | 'DELETE', string];
    const stored = () =>
      Promise.all(
        [table.replace('.name', ''), 'software_department_link', 'hardware_item_department_link', 'api_event'].map(
          (name) => studio.sql(`select * from ${name} order by id`),
        ),
      );
    const before = await stored();
    const person = await studio.person({ role: 'admin' });
    const admin = await studio.as(person);
    const { status } = await whileUncommitted(studio, demotion(table, ids[table], person.id), () =>
      admin.send(method, filled(path), body && filled(JSON.stringify(body)), { 'content-type': 'application/json' }),
    );
    expect([status, await stored()]).toEqual([403, before]);
  },
);
