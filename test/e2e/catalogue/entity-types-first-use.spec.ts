import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

/** In a file of its own: it needs a studio that never had a shot. */
it('makes the types of shots and sequences on first use, once, also in parallel', async () => {
  const studio = await Studio.open();
  try {
    const project = await new Productions(studio).project();
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        admin.post(`/data/projects/${project}/${number % 2 ? 'shots' : 'sequences'}`, { name: `Entity ${number}` }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await studio.sql('select name, archived from entity_type order by name')).toEqual([
      { name: 'Sequence', archived: false },
      { name: 'Shot', archived: false },
    ]);
  } finally {
    await studio.close();
  }
});
