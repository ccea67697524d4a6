import { randomUUID } from 'node:crypto';
import bcrypt from 'bcrypt';
import pg from 'pg';
import { hashAsInProduction } from '../../support/hashes.js';
import { linkIn, mailTo } from '../../support/outbox.js';
import { password } from '../../support/people.js';
import { withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';

hashAsInProduction();

let studio: Studio;
/** As made for a password that is set today. */
const realHash = Buffer.from(bcrypt.hashSync(password, 12), 'ascii');

beforeAll(async () => {
  // Every sign-in comes from an address of its own, so that the limit per address has no say here.
  studio = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => studio.close());

let addresses = 0;
const from = () => studio.caller({ 'x-forwarded-for': `10.4.0.${++addresses}` });
const nobody = () => `nobody-${randomUUID()}@troupe.test`;

/** The mail with a link to choose a new password. */
async function resetMail(email: string): Promise<string> {
  await from().post('/auth/reset-password', { email });
  return mailTo(studio, email);
}

/** Everything that a request has the database and the processor do: statements, and costs of compared hashes. */
async function workOf(request: () => Promise<{ status: number }>) {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  const compare = jest.spyOn(bcrypt, 'compare');
  try {
    const { status } = await request();
    const statements = query.mock.calls.map(([given]) => String(given as unknown).replace(/\s+/g, ' '));
    const costs = compare.mock.calls.map(([, hash]) => bcrypt.getRounds(hash));
    return { status, statements, costs };
  } finally {
    query.mockRestore();
    compare.mockRestore();
  }
}

describe('whether there is an account is not told by how much work an answer is', () => {
  it('at the sign-in', async () => {
    const signIn = (email: string | null) =>
      workOf(() => from().post('/auth/login', { email, password: 'a wrong password' }));
    const expected = await signIn(nobody());
    expect([expected.status, expected.costs]).toEqual([400, [12]]);
    expect(expected.statements.join()).toContain('update person set last_login_failed');
    for (const given of [
      { password: realHash },
      { password: realHash, active: false },
      { password: realHash, totp_enabled: true },
      { password: Buffer.from('not a hash') },
      { password: null },
    ]) {
      expect(await signIn((await studio.person(given)).email)).toEqual(expected);
    }
  });

  it('with the token of a link', async () => {
    const choose = (email: string | null) => {
      const body = { email, token: 'A'.repeat(64), password: 'long enough', password2: 'long enough' };
      return workOf(() => from().put('/auth/reset-password', body));
    };
    const reads = ({ status, statements }: Awaited<ReturnType<typeof workOf>>) => [
      status,
      // Nothing is written, so how a transaction ends makes no difference.
      statements.filter((statement) => !/^(commit|rollback)$/i.test(statement)),
    ];
    expect(reads(await choose(nobody()))).toEqual(reads(await choose((await studio.person()).email)));
  });

  it.each([
    ['a link', (email: string | null) => from().post('/auth/reset-password', { email })],
    ['a code', (email: string | null) => from().get(`/auth/email-otp?email=${email}`)],
  ])('when %s is asked for: the answer does not wait for what the account is', async (_, ask) => {
    const known = (await withFactors(studio, ['email_otp'])).email;
    const holder = new pg.Client(studio.env.databaseUrl);
    await holder.connect();
    try {
      await holder.query('begin; lock table person in access exclusive mode');
      for (const email of [known, nobody()]) expect((await ask(email)).status).toBe(200);
      await holder.query('rollback');
    } finally {
      await holder.end();
    }
    expect(await mailTo(studio, known!)).toContain('Troupe');
  });
});

it('passwords, tokens and links stand in no log, no event and no answer that refuses them', async () => {
  const written: string[] = [];
  studio.app.useLogger(['warn', 'error', 'fatal']);
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0),
  );
  const { id, email } = await studio.person({ role: 'admin' });
  const secret = 'an unmistakable secret';
  const { body } = await from().post('/auth/login', { email, password });
  const { access_token: access, refresh_token: refresh } = body as Record<string, string>;
  const token = linkIn(await resetMail(email!)).searchParams.get('token')!;
  const refused = [
    await from().post('/auth/login', { email, password: secret }),
    await from().put('/auth/reset-password', { email, token: `${token}x`, password: secret, password2: secret }),
    await from().put('/auth/reset-password', { email, token, password: secret, password2: 'another' }),
    await studio.withToken(`${access}x`).get('/auth/authenticated'),
    await studio.withToken(refresh!).get('/auth/authenticated'),
    await studio.withToken(access!).get('/auth/refresh-token'),
    await studio.withToken(access!).put(`/data/persons/${id}`, { email: secret, password: secret }),
    await from().get(`/no/such/route?token=${access}`),
    await from().get(`/auth/authenticated?jwt=${access}`),
  ];
  expect(refused.every(({ status }) => status >= 400)).toBe(true);
  const events = JSON.stringify(await studio.sql('select * from api_event'));
  const logs = JSON.stringify([
    await studio.sql('select * from login_log'),
    await studio.sql('select * from refused_sign_in'),
  ]);
  for (const spy of spies) spy.mockRestore();
  for (const text of [...refused.map((answer) => answer.text), ...written, events, logs]) {
    for (const hidden of [secret, password, access, refresh, token]) expect(text).not.toContain(hidden);
  }
});

it('what a browser tells the next site of where it comes from holds no token', async () => {
  const { headers } = await from().get('/health');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
});
