import { Logger } from '@nestjs/common';
import { Studio } from '../../support/studio.js';
import { tokensOf } from '../../support/tokens.js';

it('tells nothing of what broke but the number of the request, under which the log has it', async () => {
  const studio = await Studio.open();
  const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  try {
    const { access_token: token } = await tokensOf(studio.app, await studio.person());
    await studio.sql('alter table department rename to elsewhere');
    const answer = await studio.app.inject({ url: '/data/departments', headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode).toBe(500);
    expect(answer.payload).not.toMatch(/department|relation|select|elsewhere|at /i);
    const { request_id } = JSON.parse(answer.payload) as { request_id: string };
    expect(String(logged.mock.calls[0])).toContain(request_id);
  } finally {
    logged.mockRestore();
    await studio.sql('alter table elsewhere rename to department');
    await studio.close();
  }
});
