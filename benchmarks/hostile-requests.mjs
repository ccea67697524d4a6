import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Sends one request and answers its status, or how it ended without one. */
export function send({ api }, method, path, { headers = {}, body, from, hangUpAfter } = {}) {
  return new Promise((resolve) => {
    const sent = request(`${api}${path}`, { method, headers, localAddress: from, agent: false });
    sent.on('response', (answer) => {
      answer.on('error', () => resolve(answer.statusCode));
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    sent.on('error', (error) => resolve(hangUpAfter ? 'hung up' : error.code));
    if (hangUpAfter) setTimeout(() => sent.destroy(), hangUpAfter);
    if (body instanceof Function) body(sent);
    else sent.end(body);
  });
}

/** The same request so many times, so many at once. */
async function repeat(times, atOnce, one) {
  const statuses = [];
  let left = times;
  const worker = async () => {
    while (left-- > 0) statuses.push(await one());
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return statuses;
}

const members = (count) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i])));
const fields = (count) => Array.from({ length: count }, (_, i) => `k${i}=1`).join('&');

function multipart(file, field = 'file') {
  const head = `--x\r\nContent-Disposition: form-data; name="${field}"; filename="a"\r\nContent-Type: image/png\r\n\r\n`;
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--x--\r\n')]),
  };
}

async function pngOfTexts() {
  const png = await sharp({ create: { width: 100, height: 100, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const body = Buffer.concat([Buffer.from('zTXtc\0\0', 'latin1'), deflateSync(Buffer.alloc(7_900_000))]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  const text = Buffer.concat([length, body, sum]);
  return Buffer.concat([png.subarray(0, 33), ...Array(1000).fill(text), png.subarray(33)]);
}

/** A body that never ends: a byte now and then. */
function endless(sent) {
  sent.write('{"email": "');
  const drip = setInterval(() => sent.write('a'), 200);
  sent.on('close', () => clearInterval(drip));
}

/** Every kind of hostile request: prepares what it needs, and answers what sends it and answers the statuses. */
export const attacks = {
  'sign-in with 100,000 members': (studio) => {
    const body = members(100_000);
    return () => repeat(20, 4, () => send(studio, 'POST', '/auth/login', { headers: json, body }));
  },
  'sign-in with 100,000 members, as a form': (studio) => {
    const body = fields(100_000);
    return () => repeat(20, 4, () => send(studio, 'POST', '/auth/login', { headers: form, body }));
  },
  'sign-in with 60 kB of small members': (studio) => {
    const body = members(5_000);
    return () => repeat(50, 4, () => send(studio, 'POST', '/auth/login', { headers: json, body }));
  },
  '10 MB of empty lists in a list': (studio) => {
    const body = `{"data": [${'[],'.repeat(3_400_000)}[]]}`;
    const headers = { ...json, ...studio.headers };
    return () => repeat(10, 4, () => send(studio, 'PUT', `/data/persons/${studio.person.id}`, { headers, body }));
  },
  '1 MB of empty lists in a list': (studio) => {
    const body = `{"data": [${'[],'.repeat(330_000)}[]]}`;
    const headers = { ...json, ...studio.headers };
    return () => repeat(20, 4, () => send(studio, 'PUT', `/data/persons/${studio.person.id}`, { headers, body }));
  },
  '10 MB of [[[[ without a token': (studio) => {
    const body = '['.repeat(10_000_000);
    return () => repeat(10, 4, () => send(studio, 'POST', '/data/persons', { headers: json, body }));
  },
  'bodies that never end, 50 for 5 seconds': (studio) => {
    const one = () => send(studio, 'POST', '/auth/login', { headers: json, body: endless, hangUpAfter: 5_000 });
    return () => repeat(50, 50, one);
  },
  'uploads of 6 MB under another name': (studio) => {
    const { headers, body } = multipart(Buffer.alloc(6_000_000), 'picture');
    const path = `/pictures/thumbnails/persons/${studio.person.id}`;
    return () => repeat(10, 4, () => send(studio, 'POST', path, { headers: { ...headers, ...studio.headers }, body }));
  },
  'AVIF of a kilobyte and 64 megapixels': (studio) =>
    pictures(studio, readFileSync('test/support/pictures/white-8000.avif')),
  'PNG of 1,000 texts of 8 MB': async (studio) => pictures(studio, await pngOfTexts()),
  'PNG of 25 megapixels, 16 bits, interlaced': async (studio) => {
    const canvas = { width: 5_000, height: 5_000, channels: 4, background: 'white' };
    const png = sharp({ create: canvas }).toColourspace('rgb16').png({ progressive: true });
    return pictures(studio, await png.toBuffer());
  },
  'quotas of ten tasks that end in 2999': async (studio) => {
    const tasks = (await studio.ask('/data/tasks?limit=10')).filter(({ end_date }) => end_date);
    const far = JSON.stringify({ real_start_date: '1900-01-01T00:00:00', end_date: '2999-12-31T00:00:00' });
    for (const { id } of tasks) {
      await send(studio, 'PUT', `/data/tasks/${id}`, { headers: { ...json, ...studio.headers }, body: far });
    }
    const [{ project_id, task_type_id }] = tasks;
    const path = `/data/projects/${project_id}/quotas/${task_type_id}?count_mode=weighted`;
    return () => repeat(20, 10, () => send(studio, 'GET', path, studio));
  },
  'tables of a year, 100 at once': (studio) => () =>
    repeat(100, 100, () => send(studio, 'GET', '/data/persons/time-spents/year-table', studio)),
  'tables of a year, 100 readers who hang up': (studio) => () =>
    repeat(100, 100, () =>
      send(studio, 'GET', '/data/persons/time-spents/year-table', { ...studio, hangUpAfter: 100 }),
    ),
  'passwords guessed, 100 at once': (studio) => () => guesses(studio),
  'links for new passwords, 200 at once, from a mail server that says nothing': (studio) => {
    const body = JSON.stringify({ email: studio.person.email });
    const one = () => send(studio, 'POST', '/auth/reset-password', { headers: json, body });
    return async () => {
      const statuses = await repeat(200, 200, one);
      await sleep(3_000);
      return statuses;
    };
  },
};

/** A hundred passwords at once, all from one address. */
export const guesses = (studio) =>
  repeat(100, 100, () =>
    send(studio, 'POST', '/auth/login', { headers: json, body: '{"email": "x@y.example", "password": "x"}' }),
  );

/** The milliseconds that it takes to sign in, from an address of one's own. */
export async function timeOfSignIn({ api, email, password }) {
  const began = performance.now();
  const body = JSON.stringify({ email, password });
  const status = await send({ api }, 'POST', '/auth/login', { headers: json, body, from: '127.0.0.2' });
  if (status !== 200) throw new Error(`Signing in: ${status}`);
  return performance.now() - began;
}

function pictures(studio, file) {
  const { headers, body } = multipart(file);
  const path = `/pictures/thumbnails/persons/${studio.person.id}`;
  return () => repeat(8, 8, () => send(studio, 'POST', path, { headers: { ...headers, ...studio.headers }, body }));
}
