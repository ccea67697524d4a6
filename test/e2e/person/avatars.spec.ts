import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;
let person: TestPerson;
let self: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
beforeEach(async () => {
  person = await studio.person();
  self = await studio.as(person);
});
afterAll(() => studio.close());

const red = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 255, g: 0, b: 0 } } });

function form(file: Buffer | string, field = 'file', name = 'ada.png'): [Buffer, Record<string, string>] {
  const head = `--x\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(file), Buffer.from('\r\n--x--\r\n')]);
  return [body, { 'content-type': 'multipart/form-data; boundary=x' }];
}

const upload = (caller: Caller, id: string, ...given: Parameters<typeof form>) =>
  caller.post(`/pictures/thumbnails/persons/${id}`, ...form(...given));
const picture = (id: string, headers?: Record<string, string>) =>
  self.get(`/pictures/thumbnails/persons/${id}.png`, headers);

describe('uploading', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'tiff'] as const)(
    'stores a %s as PNG of 400 × 400 with transparent margins',
    async (kind) => {
      const { status, body } = await upload(self, person.id, await red(200, 100).toFormat(kind).toBuffer());
      expect([status, body]).toEqual([201, { thumbnail_path: `pictures/thumbnails/persons/${person.id}.png` }]);
      const { raw, headers } = await picture(person.id);
      expect(headers['content-type']).toBe('image/png');
      const { data, info } = await sharp(raw).raw().toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject({ width: 400, height: 400, channels: 4 });
      const pixel = (x: number, y: number) => [...data.subarray((y * 400 + x) * 4, (y * 400 + x) * 4 + 4)];
      expect(pixel(200, 10)[3]).toBe(0);
      expect(pixel(200, 200)[0]).toBeGreaterThan(250);
      expect((await self.get('/auth/authenticated')).body.user.has_avatar).toBe(true);
      const events = await studio.sql(
        "select name from api_event where data ->> 'person_id' = $1 order by created_at, name desc",
        [person.id],
      );
      expect(events).toEqual([{ name: 'person:update' }, { name: 'person:set-thumbnail' }]);
    },
  );

  it('takes .png in the path, and an administrator for others', async () => {
    const [body, headers] = form(await red(9, 9).png().toBuffer(), 'file', '../../etc/passwd');
    expect((await admin.post(`/pictures/thumbnails/persons/${person.id}.png`, body, headers)).status).toBe(201);
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['a page', '<html><script>alert(1)</script></html>'],
    ['nothing', ''],
  ])('refuses %s, and changes nothing', async (_, file) => {
    const { status, body } = await upload(self, person.id, file);
    expect([status, body.data.errors[0].field]).toEqual([400, 'file']);
    expect((await self.get('/auth/authenticated')).body.user.has_avatar).toBe(false);
  });

  it('refuses a picture that unpacks to too much, and half a picture', async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    expect((await upload(self, person.id, bomb)).status).toBe(400);
    const whole = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .png()
      .toBuffer();
    expect((await upload(self, person.id, whole.subarray(0, whole.length / 2))).status).toBe(400);
  });

  it('refuses requests without a file of that name', async () => {
    expect((await upload(self, person.id, 'x', 'picture')).status).toBe(400);
    expect((await self.post(`/pictures/thumbnails/persons/${person.id}`, {})).status).toBe(400);
    expect((await self.post(`/pictures/thumbnails/persons/${person.id}`)).status).toBe(400);
    const broken = { 'content-type': 'multipart/form-data' };
    expect([400, 415]).toContain((await self.post(`/pictures/thumbnails/persons/${person.id}`, 'x', broken)).status);
  });

  it('answers 404, then 403', async () => {
    expect((await upload(self, randomUUID(), 'x')).status).toBe(404);
    expect((await upload(self, 'nonsense1', 'x')).status).toBe(404);
    expect((await upload(self, (await studio.person()).id, 'x')).status).toBe(403);
  });
});

describe('showing and clearing', () => {
  const stored = (id: string) =>
    existsSync(join(studio.env.dataDir, 'pictures/thumbnails', id.slice(0, 3), id.slice(3, 6), id));

  it('is cached by the browser until the person changes', async () => {
    await upload(self, person.id, await red(9, 9).png().toBuffer());
    const { headers } = await picture(person.id);
    expect(headers['cache-control']).toBe('private, max-age=604800');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const again = await picture(person.id, { 'if-modified-since': String(headers['last-modified']) });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await picture(person.id, { 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' })).status).toBe(200);
  });

  it('answers 404 without a picture, a person or an id', async () => {
    for (const id of [person.id, randomUUID(), 'nonsense1', '..%2f..%2fetc'])
      expect((await picture(id)).status).toBe(404);
  });

  it.each(['actions/user/clear-avatar', 'data/user/avatar'])('clears one’s own at %s', async (path) => {
    await upload(self, person.id, await red(9, 9).png().toBuffer());
    expect(stored(person.id)).toBe(true);
    expect((await self.delete(`/${path}`)).status).toBe(204);
    expect((await picture(person.id)).status).toBe(404);
    expect(stored(person.id)).toBe(false);
    expect((await self.delete(`/${path}`)).status).toBe(204);
  });

  it('clears another’s as an administrator, by both paths', async () => {
    for (const path of [`/actions/persons/${person.id}/clear-avatar`, `/data/persons/${person.id}/avatar`]) {
      await upload(self, person.id, await red(9, 9).png().toBuffer());
      expect((await admin.delete(path)).status).toBe(204);
      expect(stored(person.id)).toBe(false);
    }
    expect((await admin.delete(`/actions/persons/${randomUUID()}/clear-avatar`)).status).toBe(404);
    expect((await admin.delete('/actions/persons/nonsense1/clear-avatar')).status).toBe(404);
    expect((await self.delete(`/actions/persons/${person.id}/clear-avatar`)).status).toBe(403);
  });
});
