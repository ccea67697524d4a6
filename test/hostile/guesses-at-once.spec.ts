import { availableParallelism } from 'node:os';
import bcrypt from 'bcrypt';
import { password } from '../support/people.js';
import { Studio } from '../support/studio.js';

/** Failed sign-ins of an address in a minute. */
const most = 20;

let behindProxy: Studio;

beforeAll(async () => {
  behindProxy = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => behindProxy.close());
beforeEach(() => behindProxy.sql('delete from sign_in_failure'));

const from = (address: string) => behindProxy.caller({ 'x-forwarded-for': address });
const signIn = async (address: string) =>
  from(address).post('/auth/login', { email: (await behindProxy.person()).email, password });

describe('a hundred guesses at once from one address', () => {
  /** Wrong passwords at accounts whose hashes are as dear as real ones, each at one of its own. */
  const flood = async (count: number, address: (i: number) => string) => {
    const hash = Buffer.from(bcrypt.hashSync('something', 11), 'ascii');
    const people = await Promise.all(Array.from({ length: count }, () => behindProxy.person({ password: hash })));
    const compare = jest.spyOn(bcrypt, 'compare');
    /** For each answer, how many were being compared by then, or had been. */
    const comparedBefore: number[] = [];
    const answers = people.map(async ({ email }, i) => {
      const answer = await from(address(i)).post('/auth/login', { email, password: 'wrong' });
      comparedBefore.push(compare.mock.calls.length);
      return answer;
    });
    return { answers: Promise.all(answers), comparedBefore, compare };
  };

  it('are compared up to the limit of the address; most are sent away at once, told when to come back', async () => {
    const { answers, comparedBefore, compare } = await flood(100, () => '192.0.2.1');
    const all = await answers;
    expect(compare.mock.calls.length).toBeLessThanOrEqual(most + availableParallelism());
    compare.mockRestore();
    const sentAway = all.filter(({ status }) => status === 429);
    expect(sentAway.length).toBeGreaterThanOrEqual(100 - most);
    expect(sentAway.every(({ headers, body }) => Number(headers['retry-after']) > 0 && body.login === false)).toBe(
      true,
    );
    expect(comparedBefore.filter((compared) => compared < most).length).toBeGreaterThanOrEqual(70);
  });

  it.each<[string, (i: number) => string]>([
    ['one address', () => '192.0.2.1'],
    ['one IPv6 network', (i) => `2001:db8::${i}`],
  ])('make nobody else wait for more than one of them: from %s', async (_, address) => {
    const { answers, compare } = await flood(40, address);
    const compared = () => compare.mock.calls.length;
    await new Promise((begun) => setTimeout(begun, 100));
    const before = compared();
    expect((await signIn('192.0.2.200')).status).toBe(200);
    // One that runs already, our own, and the first of the next round.
    expect(compared() - before).toBeLessThanOrEqual(1 + 2 * availableParallelism());
    await answers;
    compare.mockRestore();
  });
});
