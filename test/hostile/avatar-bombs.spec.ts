import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { avif, headOfPng, largestPng, pngOfTexts } from '../support/picture-bombs.js';
import type { Caller } from '../support/caller.js';
import type { TestPerson } from '../support/people.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let person: TestPerson;
let self: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  person = await studio.person();
  self = await studio.as(person);
});
afterAll(() => studio.close());

function upload(file: Buffer) {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: image/png\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--x--\r\n')]);
  return self.post(`/pictures/thumbnails/persons/${person.id}`, body, {
    'content-type': 'multipart/form-data; boundary=x',
  });
}

/** Megabytes of this process and of those it started, as Linux counts them. */
function memory(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const mine = processes.filter((pid) => {
    try {
      return (
        Number(pid) === process.pid ||
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1] === `${process.pid}`
      );
    } catch {
      return false;
    }
  });
  const resident = (pid: string) => {
    try {
      return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
    } catch {
      return 0;
    }
  };
  return mine.reduce((sum, pid) => sum + resident(pid), 0) / 1e6;
}

/** The most that memory grew meanwhile. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = memory();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, memory())), 5);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return most - before;
}

const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describeOnLinux('a small file that unpacks to gigabytes', () => {
  it('takes less than 400 MB, whatever it is and however many come at once', async () => {
    const files = [await pngOfTexts(), await largestPng(), avif(8_000), avif(5_000), headOfPng(5_000)];
    const statuses: number[] = [];
    const grown = await growth(async () => {
      const answers = await Promise.all([...files, ...files].map(upload));
      statuses.push(...answers.map(({ status }) => status));
    });
    expect(new Set(statuses)).toEqual(new Set([201, 400]));
    expect(grown).toBeLessThan(400);
  }, 120_000);
});

it('is told how large it is and how large it may be', async () => {
  const { status, body } = await upload(headOfPng(10_000));
  expect([status, body.message]).toEqual([
    400,
    'file: has 10000 × 10000 pixels, and at most 25 million are read; make it smaller.',
  ]);
  expect((await upload(avif(4_000))).body.message).toContain('at most 12 million are read');
});

it('keeps a picture that has many texts, without the texts', async () => {
  expect((await upload(await pngOfTexts())).status).toBe(201);
  const { raw } = await self.get(`/pictures/thumbnails/persons/${person.id}.png`);
  expect(raw.includes('zTXt')).toBe(false);
  expect((await sharp(raw).metadata()).width).toBe(400);
});

it('keeps the colours and the direction of a photograph', async () => {
  const photograph = sharp({ create: { width: 300, height: 100, channels: 3, background: '#0a64c8' } });
  const file = await photograph.withMetadata({ orientation: 6 }).withIccProfile('p3').png().toBuffer();
  expect((await upload(file)).status).toBe(201);
  const { raw } = await self.get(`/pictures/thumbnails/persons/${person.id}.png`);
  const { data } = await sharp(raw).raw().toBuffer({ resolveWithObject: true });
  const alpha = (x: number, y: number) => data[(y * 400 + x) * 4 + 3];
  expect([alpha(200, 10), alpha(10, 200)]).toEqual([255, 0]);
});

it.each([
  ['BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
  ['ICO', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16])],
])('refuses %s with what is read instead', async (_, file) => {
  const { status, body } = await upload(file);
  expect([status, body.message]).toEqual([
    400,
    'file: must be a picture: PNG, JPEG, WebP, GIF or TIFF of at most 25 megapixels, or AVIF of at most 12; of several pages the first. BMP and SVG are not read.',
  ]);
});
