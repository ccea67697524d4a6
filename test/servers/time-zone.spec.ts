import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';

// A process keeps the time zone it was started in, so the data source runs in one of its own here.
const work = `
  import { createDataSource } from './src/data-source.js';

  const [id, day, instant] = process.argv.slice(2);
  const source = await createDataSource(process.env.DATABASE_URL).initialize();
  const people = source.getRepository('Person');
  await people.insert({ id, first_name: 'Ann', last_name: 'Bee', role: 'user', last_presence: day,
    last_login_failed: new Date(instant) });
  await source.query('update person set created_at = $1, expiration_date = $2 where id = $3',
    [new Date(instant), day, id]);

  const { last_presence, last_login_failed, created_at, expiration_date } = await people.findOneBy({ id });
  const [raw] = await source.query(\`select last_presence, last_login_failed,
    array[last_presence, null] as days, array[created_at, null] as instants,
    created_at at time zone 'utc' as zoned, last_presence::timestamp as midnight from person where id = $1\`, [id]);
  await source.destroy();

  const newYear = new Date(2024, 0, 1);
  console.log(JSON.stringify({ newYear, entity: { last_presence, last_login_failed, created_at, expiration_date }, raw }));
`;

let place: string;
let client: Client;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'troupe-time-zone-'));
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(place, 'work.js'), work);
  for (const file of ['src', 'migrations'].flatMap(sourcesIn)) {
    mkdirSync(join(place, dirname(file)), { recursive: true });
    writeFileSync(join(place, file.replace(/ts$/, 'js')), compile(file));
  }
  client = new Client(process.env.DATABASE_URL);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  rmSync(place, { recursive: true });
});

const sourcesIn = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.spec)\.ts$/.test(name))
    .map((name) => join(directory, name));

function compile(file: string): string {
  return transformFileSync(file, {
    swcrc: false,
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  }).code;
}

// The day that Samoa skipped, and an hour that, read as local time, Los Angeles skipped.
const day = '2011-12-30';
const instant = '2024-03-10T02:30:15.123Z';

test.each([
  ['Pacific/Kiritimati', '2023-12-31T10:00:00.000Z'],
  ['Pacific/Apia', '2023-12-31T11:00:00.000Z'],
  ['America/Los_Angeles', '2024-01-01T08:00:00.000Z'],
  ['UTC', '2024-01-01T00:00:00.000Z'],
])('in %s days and instants are written and read as they are', async (zone, newYear) => {
  const id = randomUUID();
  const { stdout } = await promisify(execFile)(process.execPath, [join(place, 'work.js'), id, day, instant], {
    env: { ...process.env, TZ: zone },
  });

  expect(JSON.parse(stdout)).toEqual({
    // Proves that the process was in the zone.
    newYear,
    entity: { last_presence: day, last_login_failed: instant, created_at: instant, expiration_date: day },
    raw: {
      last_presence: day,
      last_login_failed: instant,
      days: [day, null],
      instants: [instant, null],
      zoned: instant,
      midnight: '2011-12-30T00:00:00.000Z',
    },
  });
  const { rows } = await client.query(
    `select last_presence::text, expiration_date::text, last_login_failed::text, created_at::text
     from person where id = $1`,
    [id],
  );
  expect(rows).toEqual([
    {
      last_presence: day,
      expiration_date: day,
      last_login_failed: '2024-03-10 02:30:15.123',
      created_at: '2024-03-10 02:30:15.123',
    },
  ]);
});
