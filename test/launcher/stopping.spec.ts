import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Program } from '../support/program.js';

jest.setTimeout(90_000);

const dataDir = mkdtempSync(join(tmpdir(), 'troupe-stopping-'));
const programs: Program[] = [];
const sockets: Socket[] = [];

const settings = {
  DATABASE_URL: process.env.DATABASE_URL,
  SECRET_KEY: process.env.SECRET_KEY,
  ADMIN_PASSWORD: 'known to the tests',
  DATA_DIR: dataDir,
};

async function serve(command?: string[]): Promise<{ program: Program; url: URL }> {
  const program = Program.start(settings, command);
  programs.push(program);
  return { program, url: new URL(await program.api()) };
}

/** A connection that has sent this much of a request. */
async function connection(url: URL, sent = ''): Promise<Socket> {
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => {});
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(sent);
  return socket;
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const program of programs.splice(0)) await program.kill();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a signal ends a server within seconds that has only quiet keep-alive clients', async () => {
  const { program, url } = await serve();
  const client = await connection(url, 'GET /health HTTP/1.1\r\nHost: troupe\r\n\r\n');
  await once(client, 'data');
  expect(await program.signal('SIGTERM')).toBeLessThan(5_000);
  expect(program.code).toBe(0);
});

test('connections that ask nothing, or half of it, hold the end up for ten seconds at most', async () => {
  const { program, url } = await serve();
  await connection(url);
  await connection(url, 'GET /health HT');
  await connection(
    url,
    'POST /auth/login HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
  );
  await sleep(200);
  expect(await program.signal('SIGTERM')).toBeLessThan(15_000);
  expect(program.code).toBe(0);
});

test('the second signal ends at once, unless it is the echo that npm makes of the first', async () => {
  const { program, url } = await serve();
  await connection(url);
  await sleep(200);
  program.child.kill('SIGINT');
  program.child.kill('SIGINT');
  await sleep(1_000);
  expect(program.code).toBeUndefined();
  expect(await program.signal('SIGTERM')).toBeLessThan(1_000);
  expect(program.code).toBe(128 + 15);
});

test('a server whose output nobody reads any more goes on', async () => {
  const chatter = `data:text/javascript,setInterval(() => { console.log('log'); process.stderr.write('log'); }, 20)`;
  const { program, url } = await serve(['--import', chatter, 'dist/src/main.js']);
  program.child.stdout!.destroy();
  program.child.stderr!.destroy();
  await sleep(500);
  expect((await fetch(new URL('/health', url))).status).toBe(200);
});

test('a signal while it waits for the database ends it at once, and silently', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const program = Program.start({ ...settings, DATABASE_URL: `postgres://anna:secret@127.0.0.1:${port}/studio` });
  programs.push(program);
  const [socket] = (await once(silent, 'connection')) as [Socket];
  expect(await program.signal('SIGTERM')).toBeLessThan(7_000);
  expect(program).toMatchObject({ code: 0, output: '' });
  socket.destroy();
  silent.close();
});

test('sign-ins that still wait for their turn are told that the server stops, and no failure of its own', async () => {
  const { program, url } = await serve();
  const body = JSON.stringify({ email: 'nobody@troupe.test', password: 'wrong' });
  const headers = { 'content-type': 'application/json' };
  const waiting = Array.from({ length: 18 }, async () => {
    const answer = await fetch(new URL('/api/auth/login', url), { method: 'POST', body, headers });
    return { status: answer.status, ...((await answer.json()) as { message: string }) };
  });
  await sleep(400);
  await program.signal('SIGTERM');
  const answers = await Promise.all(waiting);
  const away = answers.filter(({ status }) => status === 503);
  expect(away.length).toBeGreaterThan(3);
  for (const { message } of away) expect(message).toMatch(/server is stopping/);
  expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
});
