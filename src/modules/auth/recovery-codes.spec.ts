import { availableParallelism } from 'node:os';
import type { RunningEnv } from '../../config/config.module.js';
import { PasswordService } from '../credential/password.service.js';
import { hashOf, newRecoveryCodes } from './recovery-codes.js';

const passwords = new PasswordService({ minPasswordLength: 8 } as RunningEnv);

/** How many of the passwords before it are hashed when some work is done. */
async function hashedBefore(work: () => Promise<unknown>): Promise<number> {
  let hashed = 0;
  const hashing = Array.from({ length: many }, async () => {
    await passwords.hash('correct horse battery');
    hashed++;
  });
  await work();
  const before = hashed;
  await Promise.all(hashing);
  return before;
}

const many = 2 * availableParallelism();

describe('recovery codes', () => {
  it('are found by what is stored of them', async () => {
    const { codes, hashes } = await newRecoveryCodes(passwords);
    expect([codes.length, hashes.length]).toEqual([16, 16]);
    expect(await hashOf(codes[11] ?? '', hashes, passwords)).toBe(hashes[11]);
    expect(await hashOf('WRONGCODE0', hashes, passwords)).toBeUndefined();
  });

  it('wait in turn with passwords, so that a processor stays free', async () => {
    expect(await hashedBefore(() => newRecoveryCodes(passwords))).toBeGreaterThan(many / 2);
    const { codes, hashes } = await newRecoveryCodes(passwords);
    expect(await hashedBefore(() => hashOf(codes[15] ?? '', hashes, passwords))).toBeGreaterThan(many / 2);
  });
});
