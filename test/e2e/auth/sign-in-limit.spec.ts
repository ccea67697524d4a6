import { password } from '../../support/people.js';
import { Studio } from '../../support/studio.js';

const most = 20;

let behindProxy: Studio;
let other: Studio;
let open: Studio;

beforeAll(async () => {
  // Two instances on one database, and one that trusts no proxy.
  behindProxy = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
  other = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
  open = await Studio.open();
});
afterAll(() => Promise.all([behindProxy.close(), other.close(), open.close()]));
beforeEach(() => behindProxy.sql('delete from sign_in_failure'));

const from = (address: string, studio = behindProxy) => studio.caller({ 'x-forwarded-for': address });
/** At an account of its own each time, whose hash is cheap to compare. */
const guess = async (address: string, studio?: Studio) =>
  from(address, studio).post('/auth/login', { email: (await behindProxy.person()).email, password: 'wrong' });
const guessReset = (address: string, studio?: Studio) =>
  from(address, studio).put('/auth/reset-password', {
    email: 'nobody@troupe.test',
    token: 'A'.repeat(64),
    password: 'long enough',
    password2: 'long enough',
  });
const times = <T>(count: number, call: () => Promise<T>) => Promise.all(Array.from({ length: count }, call));
const signIn = async (address: string, studio?: Studio) =>
  from(address, studio).post('/auth/login', { email: (await behindProxy.person()).email, password });

it('lets an address fail 20 times a minute, whatever the accounts; then says how long to wait', async () => {
  for (let i = 0; i < most; i++) expect((await guess('192.0.2.1')).status).toBe(400);
  const { status, headers, body } = await guess('192.0.2.1');
  expect(status).toBe(429);
  expect(body).toMatchObject({ error: true, type: 'urn:troupe:problem:too-many-requests', login: false });
  expect(Number(headers['retry-after'])).toBeGreaterThan(30);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
});

it('does not look at a right password then, and affects no other address', async () => {
  await times(most, () => guess('192.0.2.1'));
  expect((await signIn('192.0.2.1')).status).toBe(429);
  expect((await signIn('192.0.2.2')).status).toBe(200);
});

it('answers exactly 20 of many parallel guesses, on all instances together', async () => {
  const answers = await Promise.all([...Array(30).keys()].map((i) => guess('192.0.2.1', i % 2 ? other : behindProxy)));
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(most);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  expect(answers.filter(({ headers }) => headers['retry-after'])).toHaveLength(10);
});

it('counts an IPv6 address by its /64, and an IPv4 address the same however it is written', async () => {
  for (let i = 0; i < most; i++) await guess(`2001:db8:1:2:${i}::${i}`);
  expect((await guess('2001:db8:1:2:ffff::1')).status).toBe(429);
  expect((await guess('2001:db8:1:3::1')).status).toBe(400);
  for (let i = 0; i < most; i++) await guess(i % 2 ? '192.0.2.9' : '::ffff:192.0.2.9');
  expect((await guess('192.0.2.9')).status).toBe(429);
});

it('counts wrong tokens of links together with wrong passwords', async () => {
  await times(most / 2, () => guess('192.0.2.1'));
  await times(most / 2, () => guessReset('192.0.2.1'));
  expect((await guessReset('192.0.2.1')).status).toBe(429);
  expect((await guess('192.0.2.1')).status).toBe(429);
  expect((await guessReset('192.0.2.2')).status).toBe(400);
});

it('counts attempts on a locked account, too', async () => {
  const { email } = await behindProxy.person();
  const wrong = () => from('192.0.2.1').post('/auth/login', { email, password: 'wrong' });
  for (let i = 0; i < most; i++) expect((await wrong()).status).toBe(400);
  expect((await wrong()).status).toBe(429);
});

it('does not count sign-ins that succeed, nor bodies that do not fit, nor right passwords of odd accounts', async () => {
  const { email } = await behindProxy.person();
  const [inactive, factor] = [
    await behindProxy.person({ active: false }),
    await behindProxy.person({ totp_enabled: true }),
  ];
  for (let i = 0; i < 8; i++) {
    await from('192.0.2.1').post('/auth/login', { email, password });
    await from('192.0.2.1').post('/auth/login', { email: '' });
    await from('192.0.2.1').post('/auth/login', { email: inactive.email, password });
    await from('192.0.2.1').post('/auth/login', { email: factor.email, password });
  }
  expect(await behindProxy.sql('select from sign_in_failure')).toHaveLength(0);
  expect((await signIn('192.0.2.1')).status).toBe(200);
});

it('forgets each failure after a minute, and addresses after an hour', async () => {
  const age = (address: string, interval: string) =>
    behindProxy.sql(
      `update sign_in_failure set last_failed_at = last_failed_at - $2::interval,
         failed_at = array(select t - $2::interval from unnest(failed_at) t) where address = $1`,
      [address, interval],
    );
  await times(10, () => guess('192.0.2.1'));
  await age('192.0.2.1', '40 seconds');
  await times(10, () => guess('192.0.2.1'));
  const { status, headers } = await guess('192.0.2.1');
  expect(status).toBe(429);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(20);
  await age('192.0.2.1', '21 seconds');
  // The first ten are too old now, so ten more are possible.
  expect((await times(11, () => guess('192.0.2.1'))).filter((answer) => answer.status === 400)).toHaveLength(10);

  await guess('192.0.2.3');
  await age('192.0.2.1', '61 minutes');
  await guess('192.0.2.2');
  expect(await behindProxy.sql('select address from sign_in_failure order by 1')).toEqual([
    { address: '192.0.2.2' },
    { address: '192.0.2.3' },
  ]);
});

it('survives many addresses failing while old ones are forgotten', async () => {
  await behindProxy.sql(`insert into sign_in_failure
    select '10.9.0.' || i, '{}', now() at time zone 'utc' - interval '2 hours' from generate_series(1, 50) i`);
  const answers = await Promise.all(
    [...Array(40).keys()].map((i) => guess(`10.9.0.${i + 1}`, i % 2 ? other : behindProxy)),
  );
  expect(answers.every(({ status }) => status === 400)).toBe(true);
  expect(await behindProxy.sql('select from sign_in_failure')).toHaveLength(40);
});

it('believes no X-Forwarded-For but that of a trusted proxy', async () => {
  const answers = await Promise.all([...Array(25).keys()].map((i) => guess(`198.51.100.${i}`, open)));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  expect(await open.sql('select address from sign_in_failure')).toEqual([{ address: '127.0.0.1' }]);
  await open.sql('delete from sign_in_failure');
  const { body } = await signIn('203.0.113.1', open);
  expect(await open.sql('select ip_address from login_log where person_id = $1', [body.user.id])).toEqual([
    { ip_address: '127.0.0.1' },
  ]);
  // Through a trusted proxy, what the client itself claimed stands further left and does not count.
  await guess('203.0.113.9, 192.0.2.77');
  expect(await behindProxy.sql('select address from sign_in_failure')).toEqual([{ address: '192.0.2.77' }]);
});
