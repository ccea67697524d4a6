import sharp from 'sharp';
import { RawClient } from '../support/raw-client.js';
import { Studio } from '../support/studio.js';
import { tokensOf } from '../support/tokens.js';

let studio: Studio;
let authorization: string;
let person: string;

beforeAll(async () => {
  studio = await Studio.open();
  const admin = await studio.person({ role: 'admin' });
  person = admin.id;
  authorization = `Bearer ${(await tokensOf(studio.app, admin)).access_token}`;
});
afterAll(() => studio.close());

const megabyte = 1024 * 1024;
const json = 'content-type: application/json';

/** A request up to its body, of which only the length is told. */
const opening = (line: string, length: number, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'host: troupe.test', `content-length: ${length}`, ...headers, '', ''].join('\r\n');
const statusOf = (answer: string) => Number(answer.split(' ')[1]);

const refusals: [why: string, status: number, line: string, headers: () => string[]][] = [
  ['no token', 401, 'POST /data/departments', () => [json]],
  ['no such address', 404, 'POST /nowhere', () => [json]],
  ['no such method', 405, 'PATCH /data/departments', () => [json]],
  ['too large for signing in', 413, 'POST /auth/login', () => [json]],
  ['too large', 413, 'POST /data/departments', () => [json, `authorization: ${authorization}`]],
  ['another kind', 415, 'POST /data/departments', () => ['content-type: text/csv', `authorization: ${authorization}`]],
];

it.each(refusals)('a body is not waited for: %s → %i', async (_, status, line, headers) => {
  const client = await RawClient.of(studio);
  await client.write(opening(line, 6 * megabyte, ...headers()));
  const head = await client.head();
  expect(statusOf(head)).toBe(status);
  expect(head).toMatch(/connection: close/i);
  client.socket.destroy();
});

it.each(refusals)(
  'who writes all of it before reading gets the refusal, and no reset: %s → %i',
  async (_, status, line, headers) => {
    const client = await RawClient.of(studio);
    await client.write(opening(line, 6 * megabyte, ...headers()));
    for (let sent = 0; sent < 6; sent++) await client.write(Buffer.alloc(megabyte, ' '));
    const answer = await client.whole();
    expect(statusOf(answer)).toBe(status);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ error: true, status });
  },
);

it('a picture under another name is refused at once', async () => {
  const form = new FormData();
  form.append('picture', new Blob([Buffer.alloc(6 * megabyte)]), 'large.png');
  await RawClient.of(studio).then(({ socket }) => socket.destroy());
  const answer = await fetch(`${await studio.app.getUrl()}/pictures/thumbnails/persons/${person}`, {
    method: 'POST',
    body: form,
    headers: { authorization },
  });
  // Left unread, it would be a 408.
  expect(answer.status).toBe(400);
});

it('half pictures of one person keep nobody else from sending theirs', async () => {
  const other = await studio.person();
  const path = (id: string) => `/pictures/thumbnails/persons/${id}`;
  const kind = 'content-type: multipart/form-data; boundary=x';
  const half = async () => {
    const client = await RawClient.of(studio);
    await client.write(`${opening(`POST ${path(person)}`, megabyte, kind, `authorization: ${authorization}`)}--x\r\n`);
    return client;
  };
  const halves = await Promise.all(Array.from({ length: 12 }, half));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const form = new FormData();
  const dot = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } });
  form.append('file', new Blob([await dot.png().toBuffer()]), 'dot.png');
  const answer = await fetch(`${await studio.app.getUrl()}${path(other.id)}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${(await tokensOf(studio.app, other)).access_token}` },
  });
  expect(answer.status).toBe(201);
  // Each half is still waited for: ours was not drawn because they were given up.
  expect(halves.map(({ socket }) => socket.bytesRead)).toEqual(halves.map(() => 0));
  for (const { socket } of halves) socket.destroy();
});

it('a sender who falls silent is told so after some seconds, and let go of', async () => {
  const client = await RawClient.of(studio);
  await client.write(`${opening('POST /auth/login', 100, json)}{"email":`);
  const answer = await client.whole();
  expect(statusOf(answer)).toBe(408);
  expect(answer).toContain('did not arrive in time');
});

it('a body without an end is neither read nor waited for without one', async () => {
  const client = await RawClient.of(studio);
  await client.write(
    `POST /data/departments HTTP/1.1\r\nhost: troupe.test\r\ntransfer-encoding: chunked\r\n${json}\r\n\r\n`,
  );
  const trickle = setInterval(() => void client.write('1\r\n[\r\n'), 200);
  const answer = await client.whole();
  clearInterval(trickle);
  // Waited for, it would be a 408.
  expect(statusOf(answer)).toBe(401);
});

it('who hangs up in the middle of a body disturbs nobody', async () => {
  const client = await RawClient.of(studio);
  await client.write(`${opening('POST /data/departments', 100, json, `authorization: ${authorization}`)}{"name":`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  client.socket.destroy();
  expect((await studio.caller().get('/config')).status).toBe(200);
});
