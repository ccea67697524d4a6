import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { PictureSweepService } from '../../../src/modules/person/picture/picture-sweep.service.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

const at = (...path: string[]) => join(studio.env.dataDir, 'pictures', ...path);
const pictureOf = (id: string) => at('thumbnails', id.slice(0, 3), id.slice(3, 6), id);

/** A file as it was left two hours ago. */
function left(path: string, hours = 2): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'x');
  const then = new Date(Date.now() - hours * 3_600_000);
  utimesSync(path, then, then);
  return path;
}

const sweep = () => studio.app.get(PictureSweepService).sweep();

it('removes uploads and half-written pictures that a killed server left, and none that are being worked on', async () => {
  const [old, half] = [left(at('incoming', randomUUID())), left(`${pictureOf(randomUUID())}.${randomUUID()}`)];
  const [fresh, freshHalf] = [
    left(at('incoming', randomUUID()), 0),
    left(`${pictureOf(randomUUID())}.${randomUUID()}`, 0),
  ];
  expect(await sweep()).toBe(2);
  expect([old, half, fresh, freshHalf].map((path) => existsSync(path))).toEqual([false, false, true, true]);
});

it('removes pictures of people who were deleted or have none, and what is of others stays', async () => {
  const admin = await studio.as(await studio.person({ role: 'admin' }));
  const [shown, without, deleted] = [await studio.person(), await studio.person(), await studio.person()];
  await studio.sql('update person set has_avatar = true where id = $1', [shown.id]);
  expect((await admin.delete(`/data/persons/${deleted.id}`)).status).toBe(204);
  const ofAProduction = randomUUID();
  const files = [shown.id, without.id, deleted.id, ofAProduction].map((id) => left(pictureOf(id)));
  expect(await sweep()).toBe(2);
  expect(files.map((path) => existsSync(path))).toEqual([true, false, false, true]);
});

it('tells that the disk refuses a picture, and changes nothing', async () => {
  const person = await studio.person();
  const self = await studio.as(person);
  rmSync(at(), { recursive: true, force: true });
  writeFileSync(at(), 'no folder');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'),
    picture,
    Buffer.from('\r\n--x--\r\n'),
  ]);
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await self.post(`/pictures/thumbnails/persons/${person.id}`, body, headers);
  expect([answer.status, answer.body.message]).toEqual([503, expect.stringContaining('disk of the server')]);
  expect((await self.get('/auth/authenticated')).body.user.has_avatar).toBe(false);
  rmSync(at());
});
