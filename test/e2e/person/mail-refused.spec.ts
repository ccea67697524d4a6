import { Studio } from '../../support/studio.js';

let studio: Studio;

beforeAll(async () => {
  // Nobody listens there.
  studio = await Studio.open({ SMTP_URL: 'smtp://127.0.0.1:1' });
});
afterAll(() => studio.close());

it('tells the administrator when the mail server refuses an invitation, and keeps the former link', async () => {
  const admin = await studio.as(await studio.person({ role: 'admin' }));
  const { id, email } = await studio.person();
  const link = new URL(
    (await admin.post(`/actions/persons/${id}/reset-password-link`)).body.reset_password_link as string,
  );
  const { status, body } = await admin.post(`/actions/persons/${id}/invite`);
  expect([status, body.error]).toEqual([502, true]);
  const chosen = { password: 'still my choice', password2: 'still my choice' };
  const answer = await studio
    .caller()
    .put('/auth/reset-password', { email, token: link.searchParams.get('token'), ...chosen });
  expect(answer.status).toBe(200);
});
