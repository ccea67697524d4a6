import { Studio } from '../../support/studio.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

async function administrators(count: number) {
  const people = await Promise.all(Array.from({ length: count }, () => studio.person({ role: 'admin' })));
  return Promise.all(
    people.map(async (person, nth) => ({ caller: await studio.as(person), other: people[(nth + 1) % count]!.id })),
  );
}

it('administrators change each other many times at the same moment, and all are served', async () => {
  const all = await administrators(2);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, nth) => String(nth)).flatMap((phone) =>
      all.map(({ caller, other }) => caller.put(`/data/persons/${other}`, { phone })),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

it('of two administrators who take the role from each other, one keeps it', async () => {
  const all = await administrators(2);
  const answers = await Promise.all(
    all.map(({ caller, other }) => caller.put(`/data/persons/${other}`, { role: 'user' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
});
