import { Studio } from '../../support/studio.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open({ REQUESTS_PER_MINUTE: '5' });
});
afterAll(() => studio.close());

it('stops a token that asks too much, says until when, and leaves the others alone', async () => {
  const [busy, calm] = [await studio.as(await studio.person()), await studio.as(await studio.person())];
  const statuses: number[] = [];
  for (let count = 0; count < 5; count++) statuses.push((await busy.get('/data/departments')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  const refused = await busy.get('/auth/authenticated');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(refused.body.message).toMatch(/^Too many requests\. Try again in \d+ seconds/);
  expect((await calm.get('/data/departments')).status).toBe(200);
});

it('counts requests without a token by address, which a forwarded header does not change', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 6; count++) {
    const headers = { 'x-forwarded-for': `198.51.100.${count}` };
    statuses.push((await studio.caller().get('/config', headers)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
});

it('counts the addresses of one IPv6 network as one', async () => {
  const addresses = [1, 2, 3, 4, 5, 6].map((number) => `2001:db8:7:7::${number}`);
  const asked = async (remoteAddress: string) =>
    (await studio.app.inject({ method: 'GET', url: '/config', remoteAddress })).statusCode;
  const statuses: number[] = [];
  for (const address of [...addresses, '2001:db8:7:8::1']) statuses.push(await asked(address));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 200]);
});
