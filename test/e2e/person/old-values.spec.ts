import { canonicalLocale } from '../../../src/common/locale.js';
import type { Caller } from '../../support/caller.js';
import { password } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;
let productions: Productions;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const found = (persons: { id: string; locale: string }[], id: string) => persons.find((person) => person.id === id);

describe('a locale of an old database', () => {
  it.each([
    ['EN_us', 'en_US'],
    ['zh_CN', 'zh_Hans_CN'],
    ['zh_tw', 'zh_Hant_TW'],
    ['en-US', 'en_US'],
    [' fr ', 'fr'],
    ['sr_latn_rs', 'sr_Latn_RS'],
    ['es_419', 'es_419'],
    ['', null],
    ['nonsense!', 'nonsense!'],
  ])('%j is read as %j wherever the person is shown, and found by that', async (stored, locale) => {
    const person = await studio.person({ locale: stored });
    const { id, email } = person;
    const team = await productions.project({ team: [id] });
    const self = await studio.as(person);
    const shown = [
      (await admin.get(`/data/persons/${id}`)).body,
      found((await admin.get('/data/persons')).body, id),
      found((await admin.get(`/data/projects/${team}/team`)).body, id),
      found((await admin.get('/data/user/context')).body.persons, id),
      (await self.get('/auth/authenticated')).body.user,
      (await studio.caller().post('/auth/login', { email, password })).body.user,
    ];
    expect(shown.map((member) => member?.locale as unknown)).toEqual(shown.map(() => locale));
    const filtered = await admin.get(`/data/persons?locale=${encodeURIComponent(locale ?? 'x')}&id=${id}`);
    expect(filtered.body).toHaveLength(locale === null ? 0 : 1);
    await self.put(`/data/persons/${id}`, { locale });
    expect(await studio.sql('select locale from person where id = $1', [id])).toEqual([{ locale: stored }]);
  });

  it('is found by another spelling of what is shown', async () => {
    const { id } = await studio.person({ locale: 'zh_CN' });
    for (const spelling of ['zh_CN', 'ZH_hans_cn', '["zh_cn"]']) {
      const { body } = await admin.get(`/data/persons?locale=${encodeURIComponent(spelling)}&id=${id}`);
      expect(body).toHaveLength(1);
    }
  });

  it('reads as it would be stored today, with any region', async () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const regions = letters.flatMap((first) => letters.map((second) => first + second));
    const known = ['az', 'bs', 'pa', 'sr', 'uz', 'yue', 'zh', 'en', 'fil']
      .flatMap((language) => regions.map((region) => `${language}_${region}`))
      .map((given) => ({ given, canonical: canonicalLocale(given) }))
      // Regions that have another name today keep the old one here.
      .filter(({ given, canonical }) => canonical?.endsWith(given.slice(-3)));
    expect(known.length).toBeGreaterThan(2000);
    const rows = await studio.sql<{ shown: string }>(
      'select troupe.shown_locale(given) as shown from unnest($1::text[]) with ordinality as all_of(given, place) order by place',
      [known.map(({ given }) => given)],
    );
    expect(rows.map(({ shown }) => shown)).toEqual(known.map(({ canonical }) => canonical));
  });
});

describe('what is not set', () => {
  const empty = { phone: '', country: '', desktop_login: '', timezone: '', ldap_uid: '' };

  it('is null, though an old database has an empty text', async () => {
    const { id } = await studio.person({ ...empty, email: '' });
    const { body } = await admin.get(`/data/persons/${id}`);
    const nulls = { phone: null, country: null, desktop_login: null, timezone: null, ldap_uid: null, email: null };
    expect(body).toMatchObject(nulls);
    expect((await admin.put(`/data/persons/${id}`, { ...body, last_name: 'New' })).status).toBe(200);
  });

  it('is null on everything else that has a code or a short name', async () => {
    const project = await productions.project();
    const shot = await productions.shot(project, { code: '' });
    const taskType = await productions.taskType();
    await studio.sql(`update project set code = '', homepage = '', production_type = '' where id = $1`, [project]);
    await studio.sql(`update task_type set short_name = '' where id = $1`, [taskType]);
    expect((await admin.get(`/data/projects/${project}`)).body).toMatchObject({
      code: null,
      homepage: null,
      production_type: null,
    });
    expect((await admin.get(`/data/entities/${shot}`)).body.code).toBeNull();
    expect((await admin.get(`/data/task-types/${taskType}`)).body.short_name).toBeNull();
  });

  it('is null when an empty text is sent', async () => {
    const project = (await admin.post('/data/projects', { name: 'Empty', code: 'x' })).body.id as string;
    const { body } = await admin.put(`/data/projects/${project}`, { code: '  ', homepage: '' });
    expect(body).toMatchObject({ code: null, homepage: null });
  });
});
