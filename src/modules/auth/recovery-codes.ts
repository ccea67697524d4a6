import { randomInt } from 'node:crypto';
import bcrypt from 'bcrypt';
import { readableHash } from '../credential/bcrypt-hash.js';
import { PasswordService } from '../credential/password.service.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const count = 16;
const length = 10;
/**
 * Sixteen are compared with one guess: together they take as long as one password, and one place in the queue of those.
 * Codes this random need no slower hash: there are 36¹⁰ of them.
 */
const cost = () => Math.max(4, PasswordService.cost - Math.log2(count));

/** Codes to write down, and what is stored of them. */
export interface RecoveryCodes {
  codes: string[];
  hashes: Buffer[];
}

export function newRecoveryCodes(passwords: PasswordService): Promise<RecoveryCodes> {
  const codes = Array.from({ length: count }, newCode);
  return passwords.queued(async () => {
    const hashes: Buffer[] = [];
    for (const code of codes) hashes.push(Buffer.from(await bcrypt.hash(code, cost()), 'ascii'));
    return { codes, hashes };
  });
}

/** The stored hash that a code belongs to. */
export async function hashOf(
  code: string,
  hashes: readonly Buffer[] | null,
  passwords: PasswordService,
): Promise<Buffer | undefined> {
  if (code.length !== length || !hashes) return undefined;
  return passwords.queued(async () => {
    for (const hash of hashes) {
      const stored = readableHash(hash);
      if (stored && (await bcrypt.compare(code, stored))) return hash;
    }
    return undefined;
  });
}

const newCode = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
