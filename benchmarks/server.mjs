import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A demonstration studio in a process of its own, as `npm run demo` starts it, in a directory thrown away at the end.
 * @param settings what is set otherwise than usual
 */
export async function startDemo(settings = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'troupe-benchmark-'));
  const server = spawn(process.execPath, ['scripts/start.mjs', 'demo'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      REQUESTS_PER_MINUTE: '10000000',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const welcome = await untilListening(server);
  return {
    pid: server.pid,
    api: /API +(\S+)/.exec(welcome)[1],
    email: /admin +(\S+@\S+)/.exec(welcome)[1],
    password: /password (\S+),/.exec(welcome)[1],
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true });
    },
  };
}

function untilListening(server) {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (text) => {
      printed += text;
      if (/admin +\S+@\S+/.test(printed)) resolve(printed);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.\n${printed}`)));
  });
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
