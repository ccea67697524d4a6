import { Client } from 'pg';
import { createDataSource } from '../../src/data-source.js';
import type { Caller } from '../support/caller.js';
import { password } from '../support/people.js';
import { Studio } from '../support/studio.js';

const locales = {
  turkish: `locale_provider icu icu_locale 'tr-TR'`,
  'of locale C': `locale_provider libc locale 'C'`,
};

async function migratedDatabase(locale: string): Promise<string> {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const name = `${url.pathname.slice(1)}_locale`;
  const admin = new Client(process.env.DATABASE_URL);
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} ${locale} template template0`);
  await admin.end();
  url.pathname = name;
  const dataSource = await createDataSource(url.href).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  return url.href;
}

describe.each(Object.entries(locales))('on a database %s', (_, locale) => {
  let studio: Studio;
  let admin: Caller;

  beforeAll(async () => {
    studio = await Studio.open({ DATABASE_URL: await migratedDatabase(locale) });
    admin = await studio.as(await studio.person({ role: 'admin' }));
  });
  afterAll(() => studio.close());

  it.each([
    ['ilker@example.com', 'ILKER@EXAMPLE.COM'],
    ['éva@example.com', 'ÉVA@EXAMPLE.COM'],
  ])('signs in %s who types %s, and finds them so', async (email, typed) => {
    await studio.person({ email });
    const signIn = await studio.caller().post('/auth/login', { email: typed, password });
    expect(signIn.status).toBe(200);
    const found = await admin.get(`/data/persons?email=${encodeURIComponent(typed)}`);
    expect(found.body).toMatchObject([{ email }]);
  });

  it.each(['/data/departments', '/data/task-types', '/data/entity-types'])(
    'takes no name of %s twice that differs in case alone',
    async (path) => {
      for (const [name, same] of [
        ['Animation', 'ANIMATION'],
        ['Rigging', 'rIGGING'],
        ['Éclairage', 'éCLAIRAGE'],
      ]) {
        expect((await admin.post(path, { name, color: '' })).status).toBe(201);
        expect(await admin.post(path, { name: same, color: '' })).toMatchObject({ status: 400 });
        const found = await admin.get(`${path}?name=${encodeURIComponent(`${same!.slice(0, 4)}%`)}`);
        expect(found.body).toMatchObject([{ name }]);
      }
    },
  );
});
