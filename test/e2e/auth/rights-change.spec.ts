import { day, HoursOfAnArtist, minutes } from '../../support/hours.js';
import { password } from '../../support/people.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let scene: HoursOfAnArtist;

beforeAll(async () => {
  studio = await Studio.open();
  scene = await HoursOfAnArtist.of(studio);
});
afterAll(() => studio.close());

const seenBy = async (name: string) => {
  const { status, body } = await scene.ask(name, `/${day}`);
  expect(status).toBe(200);
  return (body as { duration: number }[]).reduce((sum, { duration }) => sum + duration, 0);
};

it('a department that is taken or given counts for the next request of a live token', async () => {
  const { animation, lighting, shotless } = minutes;
  const name = 'supervisor of both';
  const departments = `/actions/persons/${scene.id(name)}/departments`;
  const both = animation + lighting + shotless;
  expect(await seenBy(name)).toBe(both);
  await scene.as('admin').delete(`${departments}/${scene.lighting}`);
  expect(await seenBy(name)).toBe(both - lighting);
  await scene.as('admin').post(`${departments}/add`, { department_id: scene.lighting });
  expect(await seenBy(name)).toBe(both);
});

it('a lower role counts for the next request of a live token, and of the one it is exchanged for', async () => {
  const manager = await studio.person({ role: 'admin' });
  const { body } = await studio.caller().post('/auth/login', { email: manager.email, password });
  const exports = (token: string) => studio.withToken(token).get('/data/persons/presence-logs/2024-06');
  expect((await exports(body.access_token as string)).status).toBe(200);
  await scene.as('admin').put(`/data/persons/${manager.id}`, { role: 'manager' });
  expect((await exports(body.access_token as string)).status).toBe(403);
  const next = await studio.withToken(body.refresh_token as string).get('/auth/refresh-token');
  expect((await exports(next.body.access_token as string)).status).toBe(403);
});
