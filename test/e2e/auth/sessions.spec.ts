import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { password, type TestPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';
import { tokensOf } from '../../support/tokens.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let otherInstance: Studio;
let person: TestPerson;

beforeAll(async () => {
  studio = await Studio.open();
  otherInstance = await Studio.open();
});
beforeEach(async () => {
  person = await studio.person();
});
afterAll(async () => {
  await studio.close();
  await otherInstance.close();
});

interface Session {
  id: string;
  device: string | null;
  current: boolean;
}
const sessionsOf = async (caller: Caller) => (await caller.get('/auth/sessions')).body as Session[];
const isSignedIn = async (caller: Caller) => (await caller.get('/auth/authenticated')).status === 200;
/** A caller with a session of its own, and the same on another running instance. */
async function signedIn() {
  const { access_token: token, refresh_token: refresh } = await tokensOf(studio.app, person);
  return { here: studio.withToken(token), there: otherInstance.withToken(token), refresh };
}

describe('GET /auth/sessions', () => {
  it('lists where one is signed in, and marks the session of the request', async () => {
    const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const { body } = await studio
      .caller({ 'user-agent': browser })
      .post('/auth/login', { email: person.email, password });
    const script = await signedIn();
    const sessions = await sessionsOf(script.here);
    expect(sessions.map(({ device, current }) => [device, current])).toEqual([
      ['test', true],
      [browser, false],
    ]);
    expect(await sessionsOf(studio.withToken(body.access_token as string))).toMatchObject([
      { type: 'Session', ip_address: '127.0.0.1', current: false },
      { device: browser, current: true },
    ]);
  });

  it('shows nobody else’s, none that ended, and none that is too old', async () => {
    await studio.as(await studio.person());
    await signedIn();
    await studio.sql('update login_session set ended_at = now() where person_id = $1', [person.id]);
    await signedIn();
    await studio.sql("update login_session set expires_at = '2020-01-01' where person_id = $1", [person.id]);
    expect(await sessionsOf((await signedIn()).here)).toHaveLength(1);
  });

  it('knows when a session was last used, to the minute', async () => {
    const { here } = await signedIn();
    await studio.sql("update login_session set last_used_at = '2024-01-01' where person_id = $1", [person.id]);
    await here.get('/auth/authenticated');
    const [session] = await studio.sql<{ seconds: number }>(
      `select extract(epoch from now() at time zone 'utc' - last_used_at)::float as seconds
       from login_session where person_id = $1`,
      [person.id],
    );
    expect(session?.seconds).toBeLessThan(60);
  });
});

describe('DELETE /auth/sessions/{session_id}', () => {
  it('ends one session, on the next request of every instance', async () => {
    const [lost, kept] = [await signedIn(), await signedIn()];
    const target = firstOf((await sessionsOf(kept.here)).filter(({ current }) => !current));
    expect(await isSignedIn(lost.there)).toBe(true);
    expect((await kept.here.delete(`/auth/sessions/${target.id}`)).status).toBe(204);
    expect([await isSignedIn(lost.here), await isSignedIn(lost.there)]).toEqual([false, false]);
    expect([await isSignedIn(kept.here), await isSignedIn(kept.there)]).toEqual([true, true]);
    const headers = { authorization: `Bearer ${lost.refresh}` };
    expect((await studio.caller().get('/auth/refresh-token', headers)).status).toBe(401);
  });

  it('does not find somebody else’s session, nor one that is over, nor nonsense', async () => {
    const { here } = await signedIn();
    const other = await studio.as(await studio.person());
    const [{ id: foreign }] = (await sessionsOf(other)) as [Session];
    expect((await here.delete(`/auth/sessions/${foreign}`)).status).toBe(404);
    expect(await isSignedIn(other)).toBe(true);
    expect((await here.delete(`/auth/sessions/${randomUUID()}`)).status).toBe(404);
    expect((await here.delete('/auth/sessions/nonsense1')).status).toBe(400);
  });
});

describe('DELETE /auth/sessions', () => {
  it('ends all one’s other sessions', async () => {
    const [first, second, mine] = [await signedIn(), await signedIn(), await signedIn()];
    const stranger = await studio.as(await studio.person());
    expect((await mine.here.delete('/auth/sessions')).status).toBe(204);
    expect([await isSignedIn(first.here), await isSignedIn(second.there)]).toEqual([false, false]);
    expect([await isSignedIn(mine.here), await isSignedIn(stranger)]).toEqual([true, true]);
  });
});

describe('DELETE /actions/persons/{person_id}/sessions', () => {
  it('signs a person out everywhere, but leaves permanent tokens', async () => {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const [here, there] = [await signedIn(), await signedIn()];
    const bot = await studio.person({ is_bot: true });
    const script = await studio.as(bot);
    expect((await admin.delete(`/actions/persons/${person.id}/sessions`)).status).toBe(204);
    expect((await admin.delete(`/actions/persons/${bot.id}/sessions`)).status).toBe(204);
    expect([await isSignedIn(here.here), await isSignedIn(there.there)]).toEqual([false, false]);
    expect(await isSignedIn(script)).toBe(true);
  });

  it('answers 404 to an unknown person and 403 to everybody but administrators', async () => {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    expect((await admin.delete(`/actions/persons/${randomUUID()}/sessions`)).status).toBe(404);
    expect((await admin.delete('/actions/persons/nonsense1/sessions')).status).toBe(404);
    const { here } = await signedIn();
    expect((await here.delete(`/actions/persons/${person.id}/sessions`)).status).toBe(403);
  });
});

it('a session ends on every instance at once when one signs out, with its refresh token', async () => {
  const { here, there, refresh } = await signedIn();
  expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, true]);
  expect((await here.get('/auth/logout')).status).toBe(200);
  expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, false]);
  const headers = { authorization: `Bearer ${refresh}` };
  for (const instance of [studio, otherInstance]) {
    expect((await instance.caller().get('/auth/refresh-token', headers)).status).toBe(401);
  }
});

it('a session ends 90 days after signing in, however often its tokens are exchanged', async () => {
  const { refresh } = await signedIn();
  await studio.sql(
    `update login_session set created_at = now() at time zone 'utc' - interval '89 days 23 hours' where person_id = $1`,
    [person.id],
  );
  const { status, body } = await studio.caller().get('/auth/refresh-token', { authorization: `Bearer ${refresh}` });
  expect(status).toBe(200);
  const fresh = studio.withToken(body.access_token as string);
  const session = firstOf((await fresh.get('/auth/sessions')).body as { expires_at: string }[]);
  expect(Date.parse(session.expires_at) - Date.now()).toBeLessThan(3_700_000);
  await studio.sql(
    `update login_session set expires_at = now() at time zone 'utc' - interval '1 second' where person_id = $1`,
    [person.id],
  );
  expect(await isSignedIn(fresh)).toBe(false);
});
