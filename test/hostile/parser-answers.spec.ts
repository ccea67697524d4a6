import { RawClient } from '../support/raw-client.js';
import { Studio } from '../support/studio.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

const fixed = [/x-content-type-options: nosniff/i, /cache-control: no-store/i, /x-frame-options/i];

it.each([
  ['no request at all', 'nonsense\r\n\r\n', 400],
  ['an unknown method', 'FOO / HTTP/1.1\r\nhost: a\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
  ['a request for another server', 'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n', 400],
  ['no host', 'GET /config HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['an expectation', 'GET /config HTTP/1.1\r\nhost: a\r\nexpect: cookies\r\nconnection: close\r\n\r\n', 417],
  ['an address without a slash', 'GET * HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n', 404],
  ['a head without an end', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(70_000)}\r\n\r\n`, 431],
])('%s is refused in the one shape', async (_, request, status) => {
  const client = await RawClient.of(studio);
  await client.write(request);
  const [head, body] = (await client.whole()).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  for (const header of fixed) expect(head).toMatch(header);
  expect(JSON.parse(body!)).toMatchObject({
    error: true,
    status,
    message: expect.any(String),
    request_id: expect.any(String),
  });
});

it.each([
  [
    'a body that waits to be asked for',
    'expect: 100-Continue\r\ncontent-length: 2\r\ncontent-type: application/json',
    '{}',
  ],
  ['no host in the former HTTP', '', ''],
])('%s is no reason to refuse', async (_, headers, body) => {
  const client = await RawClient.of(studio);
  const line = body ? 'POST /auth/login HTTP/1.1\r\nhost: a' : 'GET /config HTTP/1.0';
  await client.write(`${[line, headers, 'connection: close'].filter(Boolean).join('\r\n')}\r\n\r\n${body}`);
  expect(await client.whole()).toContain(body ? 'email: is required' : '200 OK');
});

it('a request that comes while the server stops is told so, and when to try again', async () => {
  const stopping = await Studio.open();
  const client = await RawClient.of(stopping);
  await client.write(
    'POST /auth/login HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ncontent-type: application/json\r\n\r\n',
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = stopping.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await client.write('{}GET /config HTTP/1.1\r\nhost: a\r\n\r\n');
  const answer = await client.whole();
  await closed;
  expect(answer).toContain('HTTP/1.1 400');
  expect(answer.includes('HTTP/1.1 503') ? /retry-after: 5/i.test(answer) : /connection: close/i.test(answer)).toBe(
    true,
  );
}, 20_000);
