import bcrypt from 'bcrypt';
import type { QueryRunner } from 'typeorm';
import { MailTransport } from '../../src/modules/mail/mail-transport.js';
import { PictureDrawing } from '../../src/modules/person/picture/picture-drawing.js';
import { hashAsInProduction } from '../support/hashes.js';
import type { Answer, Caller } from '../support/caller.js';
import { linkIn, mailTo } from '../support/outbox.js';
import { password, type TestPerson } from '../support/people.js';
import { recoveryCode, withFactors } from '../support/second-factors.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let taken: QueryRunner[];
let admin: Caller;
let other: TestPerson;
let reader: Caller;
let person: TestPerson;
let self: Caller;
/** What others were answered whenever somebody was about to wait for the world. */
let meanwhile: number[];

hashAsInProduction();

beforeAll(async () => {
  studio = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
  admin = await studio.as(await studio.person({ role: 'admin' }));
  other = await studio.person();
  reader = await studio.as(other);
  // All who ask share one connection of the ten: whoever keeps it keeps it from everybody else.
  taken = Array.from({ length: 9 }, () => studio.dataSource.createQueryRunner());
  await Promise.all(taken.map((runner) => runner.connect()));
  others(bcrypt, 'hash');
  others(bcrypt, 'compare');
  others(studio.app.get(PictureDrawing), 'draw');
  others(studio.app.get(MailTransport), 'send');
});
beforeEach(async () => {
  person = await withFactors(studio, ['totp']);
  self = await studio.as(person);
  meanwhile = [];
});
afterAll(async () => {
  jest.restoreAllMocks();
  await Promise.all(taken.map((runner) => runner.release()));
  await studio.close();
});

/** Has others read and write whenever this is about to begin. */
function others<Name extends string>(world: Record<Name, (...given: never[]) => Promise<unknown>>, name: Name): void {
  const begin = world[name].bind(world);
  jest
    .spyOn(world as Record<string, (...given: never[]) => Promise<unknown>>, name)
    .mockImplementation(async (...given) => {
      const read = await reader.get('/auth/authenticated');
      const write = await reader.put(`/data/persons/${other.id}`, { phone: String(meanwhile.length) });
      meanwhile.push(read.status, write.status);
      return begin(...given);
    });
}

const fresh = { password: 'a fresh password', password_2: 'a fresh password', password2: 'a fresh password' };
const picture: [Buffer, Record<string, string>] = [
  Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.gif"\r\n\r\n'),
    Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
    Buffer.from('\r\n--x--\r\n'),
  ]),
  { 'content-type': 'multipart/form-data; boundary=x' },
];
const chosenByLink = async () => {
  await studio.caller().post('/auth/reset-password', { email: person.email });
  const token = linkIn(await mailTo(studio, person.email!)).searchParams.get('token');
  return studio.caller().put('/auth/reset-password', { email: person.email, token, ...fresh });
};
const signIn = (more: object = {}) => studio.caller().post('/auth/login', { email: person.email, password, ...more });

it.each<[string, number, () => Promise<Answer>]>([
  ['signs in, and has a weak hash made anew', 200, () => signIn({ recovery_code: recoveryCode })],
  ['signs in with a wrong password', 400, () => signIn({ password: 'wrong' })],
  ['signs in as nobody', 400, () => signIn({ email: 'nobody@troupe.test' })],
  ['changes their password', 200, () => self.post('/auth/change-password', { old_password: password, ...fresh })],
  ['chooses one with the link of a mail', 200, chosenByLink],
  ['shows their password', 200, () => self.put(`/data/persons/${person.id}`, { old_password: password, phone: '1' })],
  ['has new recovery codes made', 200, () => self.put('/auth/recovery-codes', { recovery_code: recoveryCode })],
  ['switches a second factor off', 200, () => self.delete('/auth/totp', { recovery_code: recoveryCode })],
  ['sets another’s password', 200, () => admin.post(`/actions/persons/${person.id}/change-password`, fresh)],
  ['makes a person', 201, () => admin.post('/data/persons', { first_name: 'New', last_name: '', ...fresh })],
  ['invites somebody', 200, () => admin.post(`/actions/persons/${person.id}/invite`)],
  ['uploads a picture', 201, () => self.post(`/pictures/thumbnails/persons/${person.id}`, ...picture)],
])('whoever %s holds nobody up', async (_, status, ask) => {
  expect((await ask()).status).toBe(status);
  expect(meanwhile).not.toEqual([]);
  expect(new Set(meanwhile)).toEqual(new Set([200]));
});
