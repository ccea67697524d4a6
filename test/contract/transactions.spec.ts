import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const example = 'test/contract/transactions.example.ts';

it('whatever a transaction waits for besides the database is found, and nothing else', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/transactions.mjs', example], { encoding: 'utf8' });
  expect(status).toBe(1);
  const found = [...stdout.matchAll(/^\S+:(\d+) waits/gm)].map(([, line]) => Number(line));
  const lines = readFileSync(example, 'utf8').split('\n');
  expect([...new Set(found)]).toEqual(lines.flatMap((line, index) => (line.endsWith('// waits') ? [index + 1] : [])));
}, 60_000);
