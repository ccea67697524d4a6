import { firstOf } from '../../support/first-of.js';
import type { Caller } from '../../support/caller.js';
import { short } from '../../support/named-rows.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';
import { kinds } from '../../e2e/inventory/equipment.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

describe.each(kinds)('$kind of departments, by many at once', ({ kind, items, links, key, table, needed }) => {
  let department: string;
  let item: string;
  const link = () => admin.post(`/data/departments/${department}/${links}`, { [key]: item });
  const unlink = () => admin.delete(`/data/departments/${department}/${links}/${item}`);
  const stored = () => studio.sql<{ id: string }>(`select id from ${table} where ${key} = $1`, [item]);

  beforeEach(async () => {
    department = await new Productions(studio).department();
    item = (await admin.post(items, { name: short(), ...needed })).body.id as string;
  });

  it('leaves one link of 200 of the same, and answers that to all', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, link));
    const left = await stored();
    expect(left).toHaveLength(1);
    const { id } = firstOf(left);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`))).toEqual(new Set([`201 ${id}`]));
  });

  it('links and unlinks without a failure', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 ? unlink() : link())));
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([201, 204]);
    expect((await stored()).length).toBeLessThanOrEqual(1);
  });

  it('waits for the deletion of the item, and does not find it then', async () => {
    const { status, body } = await whileUncommitted(
      studio,
      [`delete from ${kind.replace(' ', '_')} where id = $1`, [item]],
      link,
    );
    expect([status, body.message]).toEqual([404, `There is no ${kind} with this id.`]);
  });

  it('waits for the deletion of the department, and does not find it then', async () => {
    const { status, body } = await whileUncommitted(
      studio,
      ['delete from department where id = $1', [department]],
      link,
    );
    expect([status, body.message]).toEqual([404, 'There is no department with this id.']);
  });

  it('deletes no item that is being linked meanwhile', async () => {
    const statement = `insert into ${table} (id, department_id, ${key}) values (gen_random_uuid(), $1, $2)`;
    const { status } = await whileUncommitted(studio, [statement, [department, item]], () =>
      admin.delete(`${items}/${item}`),
    );
    expect([status, (await stored()).length]).toEqual([400, 1]);
  });
});
