import { Studio } from '../../support/studio.js';

it('a production is open unless a status is given, also when the first ones are made at once', async () => {
  const studio = await Studio.open();
  try {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    expect((await admin.get('/data/project-status')).body).toEqual([]);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((number) => admin.post('/data/projects', { name: `Film ${number}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const statuses = (await admin.get('/data/project-status')).body as { id: string; name: string }[];
    expect(statuses.map(({ name }) => name).sort()).toEqual(['Closed', 'Open']);
    const open = statuses.find(({ name }) => name === 'Open')!;
    expect(answers.map(({ body }) => body.project_status_id)).toEqual(answers.map(() => open.id));
  } finally {
    await studio.close();
  }
});
