import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { BodyTooLarge, BodyTooSlow, UnreadableBody } from './body.errors.js';
import { receiveBody } from './receive-body.js';

/** What a promise is rejected with. */
const refusalOf = (promise: Promise<unknown>) => promise.then(String, (error: unknown) => error);

const sender = (headers: Record<string, string> = {}) =>
  Object.assign(new PassThrough(), { headers }) as unknown as PassThrough & IncomingMessage;

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());

const arrived = () => new Promise((resolve) => setImmediate(resolve));

it('takes what arrives in pieces', async () => {
  const source = sender();
  const body = receiveBody(source, 10);
  source.write('ab');
  source.end('cd');
  expect((await body).join('')).toBe('abcd');
});

it('takes all that is allowed, and not a byte more, whether it was told before or not', async () => {
  const exact = sender({ 'content-length': '4' });
  const body = receiveBody(exact, 4);
  exact.end('abcd');
  expect((await body).join('')).toBe('abcd');
  expect(() => receiveBody(sender({ 'content-length': '5' }), 4)).toThrow(BodyTooLarge);
  const endless = sender();
  const refused = receiveBody(endless, 4);
  endless.write('abcde');
  await expect(refused).rejects.toBeInstanceOf(BodyTooLarge);
});

it('waits ten seconds for the next piece', async () => {
  const source = sender();
  const refusal = refusalOf(receiveBody(source, 10));
  source.write('a');
  await arrived();
  jest.advanceTimersByTime(9_000);
  source.write('b');
  await arrived();
  jest.advanceTimersByTime(9_000);
  source.write('c');
  await arrived();
  jest.advanceTimersByTime(10_000);
  expect(await refusal).toBeInstanceOf(BodyTooSlow);
});

it('waits a minute for the whole, however steadily it trickles', async () => {
  const source = sender();
  const refusal = refusalOf(receiveBody(source, 100));
  for (let seconds = 0; seconds <= 65; seconds += 5) {
    source.write('a');
    await arrived();
    jest.advanceTimersByTime(5_000);
  }
  expect(await refusal).toBeInstanceOf(BodyTooSlow);
});

it('ends when the sender breaks off', async () => {
  const source = sender();
  const refusal = refusalOf(receiveBody(source, 10));
  source.write('a');
  source.destroy();
  expect(await refusal).toBeInstanceOf(UnreadableBody);
});
