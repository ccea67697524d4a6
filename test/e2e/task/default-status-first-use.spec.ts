import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

it('the first tasks have the status Todo when there is no default one, made once', async () => {
  const studio = await Studio.open();
  try {
    const productions = new Productions(studio);
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const project = await productions.project();
    await productions.shot(project);
    const [one, two] = [await productions.taskType(), await productions.taskType()];
    const answers = await Promise.all(
      [one, two, one, two].map((type) =>
        admin.post(`/actions/projects/${project}/task-types/${type}/shots/create-tasks`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers.flatMap(({ body }) => body as object[])).toHaveLength(2);
    expect(await studio.sql('select short_name, is_default from task_status')).toEqual([
      { short_name: 'todo', is_default: true },
    ]);
  } finally {
    await studio.close();
  }
});
