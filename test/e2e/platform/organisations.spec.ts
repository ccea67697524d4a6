import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;
let artist: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
  artist = await studio.as(await studio.person());
});
afterAll(() => studio.close());

const path = '/data/organisations';
const chatKeys = ['chat_token_slack', 'chat_webhook_mattermost', 'chat_token_discord'];
const only = async (caller: Caller) => {
  const { status, body } = await caller.get(path);
  expect([status, body.length]).toEqual([200, 1]);
  return body[0];
};

it('is one row from the first question on, also when twenty ask at once', async () => {
  await studio.sql('delete from organisation');
  const answers = await Promise.all(Array.from({ length: 20 }, () => artist.get(path)));
  expect(new Set(answers.map(({ body }) => body.map(({ id }: { id: string }) => id).join()))).toHaveProperty('size', 1);
  expect(await studio.sql('select from organisation')).toHaveLength(1);
});

it('is what signing in shows, and can be read alone', async () => {
  const row = await only(artist);
  expect(row).toMatchObject({ type: 'Organisation', name: 'Kitsu', hours_by_day: 8, timesheets_locked: false });
  expect((await artist.get('/auth/authenticated')).body.organisation).toEqual(row);
  expect((await artist.get(`${path}/${row.id}`)).body).toEqual(row);
  expect((await artist.get(`${path}/${randomUUID()}`)).status).toBe(404);
  expect((await artist.get(`${path}/1`)).status).toBe(400);
});

it.each(['manager', 'supervisor', 'user', 'client', 'vendor'] as const)(
  'shows the keys of chats to administrators alone, not to a %s, who cannot filter by them either',
  async (role) => {
    await studio.sql("update organisation set chat_token_slack = 'xoxb-1'");
    expect(await only(admin)).toMatchObject({ chat_token_slack: 'xoxb-1' });
    const caller = await studio.as(await studio.person({ role }));
    for (const key of chatKeys) {
      expect(await only(caller)).not.toHaveProperty(key);
      expect((await caller.get(`${path}?${key}=x`)).status).toBe(400);
    }
    expect((await admin.get(`${path}?chat_token_slack=xoxb-1`)).body).toHaveLength(1);
    expect((await admin.get(`${path}?chat_token_slack=xoxb`)).body).toEqual([]);
  },
);

it('is the oldest row where a database has several', async () => {
  const { id } = await only(admin);
  await studio.sql("insert into organisation (id, name, hours_by_day, created_at) values ($1, 'Second', 8, now())", [
    randomUUID(),
  ]);
  expect(await only(admin)).toMatchObject({ id });
  await studio.sql("delete from organisation where name = 'Second'");
});

it('takes the eleven members that Kitsu puts, and tells of it', async () => {
  const { id } = await only(admin);
  const changes = {
    name: 'Studio Éclair',
    hours_by_day: '7.5',
    has_avatar: false,
    use_original_file_name: true,
    timesheets_locked: true,
    format_duration_in_hours: true,
    hd_by_default: true,
    dark_theme_by_default: true,
    chat_token_slack: 'a',
    chat_webhook_mattermost: 'b',
    chat_token_discord: 'c',
  };
  const { status, body } = await admin.put(`${path}/${id}`, changes);
  expect([status, body]).toMatchObject([200, { id, ...changes, hours_by_day: 7.5 }]);
  expect(await studio.sql("select data from api_event where name = 'organisation:update'")).toEqual([
    { data: { organisation_id: id } },
  ]);
});

it.each([
  ['name', null],
  ['name', ''],
  ['name', 'x'.repeat(81)],
  ['hours_by_day', 0],
  ['hours_by_day', 24.5],
  ['hours_by_day', 'many'],
  ['hours_by_day', null],
  ['timesheets_locked', 'yes'],
  ['chat_token_slack', 'x'.repeat(81)],
])('refuses %s %j and changes nothing', async (field, value) => {
  const before = await only(admin);
  const answer = await admin.put(`${path}/${before.id}`, { dark_theme_by_default: false, [field]: value });
  expect([answer.status, answer.body.data.errors]).toMatchObject([400, [{ field }]]);
  expect(await only(admin)).toEqual(before);
});
