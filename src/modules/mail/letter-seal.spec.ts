import { LetterSeal } from './letter-seal.js';
import { letters } from './letters.js';

const seal = new LetterSeal({ secretKey: 'the secret key of one server, long enough' });
const envelope = { id: 'a4a4f3b6-7a0e-4b5c-9b93-0d4f5e6a7b8c', address: 'ada@troupe.test' };
const letter = letters('en_US').reset('Ada', 'https://troupe.test/reset?token=SECRET');

it('opens what it sealed', () => {
  expect(seal.open(envelope, seal.seal(envelope, letter))).toEqual(letter);
});

it('seals the same letter differently each time, and shows nothing of it', () => {
  const [one, other] = [seal.seal(envelope, letter), seal.seal(envelope, letter)];
  expect(one.equals(other)).toBe(false);
  for (const text of ['SECRET', 'Ada', 'https']) expect(one.includes(text)).toBe(false);
});

it('does not open with another secret key, in another row, under another address, or changed', () => {
  const sealed = seal.seal(envelope, letter);
  const stranger = new LetterSeal({ secretKey: 'the secret key of another server, as long' });
  expect(() => stranger.open(envelope, sealed)).toThrow('SECRET_KEY');
  expect(() => seal.open({ ...envelope, id: 'b4a4f3b6-7a0e-4b5c-9b93-0d4f5e6a7b8c' }, sealed)).toThrow('SECRET_KEY');
  expect(() => seal.open({ ...envelope, address: 'eve@troupe.test' }, sealed)).toThrow('SECRET_KEY');
  for (const place of [0, 12, 28, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(sealed.readUInt8(place) ^ 1, place);
    expect(() => seal.open(envelope, changed)).toThrow('SECRET_KEY');
  }
});
