// Builds dist when a source file is newer than the last build, so that `npm start` is quick when nothing changed
// and never runs yesterday's code when something did.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = [
  'src',
  'migrations',
  'ormconfig.ts',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];
const entry = 'dist/src/main.js';

const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isStale = () => !existsSync(entry) || Math.max(...sources.map(newest)) > statSync(entry).mtimeMs;

export async function buildIfStale() {
  if (!isStale()) return;
  console.log('Building …');
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const build = spawn(process.execPath, [nest, 'build'], { stdio: 'inherit' });
  // A signal ends both.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const end = (signal) => {
    build.kill(signal);
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, end);
  const code = await new Promise((resolve) => build.once('exit', resolve));
  for (const signal of signals) process.removeListener(signal, end);
  // What is wrong is said by the build itself.
  if (code !== 0) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfStale();
