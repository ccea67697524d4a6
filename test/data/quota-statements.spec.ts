import { statementsOf } from '../support/statements.js';
import { Studio } from '../support/studio.js';
import { Ledger } from '../e2e/quota/ledger.js';

let studio: Studio;
let ledger: Ledger;

beforeAll(async () => {
  studio = await Studio.open();
  ledger = await Ledger.open(studio);
  const { shot, task } = await ledger.work({ end_date: '2024-06-07 10:00' });
  await ledger.productions.hours(task, ledger.artist.id, '2024-06-04', 60);
  // 3,000 more shots, each with a task of three days; on every other one hours were logged.
  await studio.sql(
    `with shots as (
      insert into entity (id, name, project_id, entity_type_id, status, nb_frames)
      select gen_random_uuid(), 'Shot ' || i, project_id, entity_type_id, status, i
      from entity, generate_series(1, 3000) i where id = $1 returning id, project_id, nb_frames as number
    ), tasks as (
      insert into task (id, name, project_id, task_type_id, entity_id, duration, real_start_date, end_date, done_date)
      select gen_random_uuid(), 'main', project_id, $2, id, case when number % 2 = 0 then 120 else 0 end,
        '2024-06-03 08:00', '2024-06-05 17:00', '2024-06-05 18:00'
      from shots returning id, duration
    ), assigned as (
      insert into task_person_link (task_id, person_id) select id, $3 from tasks
    )
    insert into time_spent (id, task_id, person_id, date, duration)
    select gen_random_uuid(), id, $3, '2024-06-04'::date + half, 60 from tasks, generate_series(0, 1) half where duration > 0`,
    [shot, ledger.taskType, ledger.artist.id],
  );
});
afterAll(() => studio.close());

/** Counts the statements of a request besides those that find the caller, the person and the production. */
async function countOf(url: string): Promise<{ count: number; body: any }> {
  const admin = await ledger.adminIn('Europe/Paris');
  let body: unknown;
  const sent = await statementsOf(studio, async () => {
    const answer = await admin.get(url);
    expect(answer.status).toBe(200);
    body = answer.body;
  });
  return { count: sent.filter(({ sql }) => !isOfGuard(sql)).length, body };
}

const isOfGuard = (statement: string) => /token_lives|^select is_bot from person|as "there"/.test(statement.trim());

describe.each(['weighted', 'weighteddone', 'feedback', 'done'])('%s of 3,000 shots is one statement', (mode) => {
  const query = () => `count_mode=${mode}&project_id=${ledger.project}`;

  test.each(['month/2024/6', 'week/2024/23', 'day/2024/6/5'])('listed for %s', async (period) => {
    const url = `/data/persons/${ledger.artist.id}/quota-shots/${period}?${query()}`;
    const { count, body } = await countOf(url);
    expect(count).toBe(1);
    expect(body.length).toBeGreaterThanOrEqual(3000);
  });

  test('totalled by person and by task type', async () => {
    for (const path of [ledger.taskType, `persons/${ledger.artist.id}`]) {
      const { count, body } = await countOf(`/data/projects/${ledger.project}/quotas/${path}?${query()}`);
      expect(count).toBe(1);
      expect(body.total.year.count['2024']).toBeCloseTo(mode.endsWith('done') ? 3000 : 3001, 9);
    }
  });
});
