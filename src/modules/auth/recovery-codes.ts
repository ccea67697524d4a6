import { randomInt } from 'node:crypto';
import bcrypt from 'bcrypt';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const count = 16;
const length = 10;
/** Sixteen are compared with one guess. Codes this random need no slower hash: there are 36¹⁰ of them. */
const cost = 8;

/** Codes to write down, and what is stored of them. */
export interface RecoveryCodes {
  codes: string[];
  hashes: Buffer[];
}

export async function newRecoveryCodes(): Promise<RecoveryCodes> {
  const codes = Array.from({ length: count }, newCode);
  const hashes = await Promise.all(codes.map((code) => bcrypt.hash(code, cost)));
  return { codes, hashes: hashes.map((hash) => Buffer.from(hash, 'ascii')) };
}

/** The stored hash that a code belongs to. */
export async function hashOf(code: string, hashes: readonly Buffer[] | null): Promise<Buffer | undefined> {
  if (code.length !== length) return undefined;
  for (const hash of hashes ?? []) {
    if (await bcrypt.compare(code, hash.toString('ascii'))) return hash;
  }
  return undefined;
}

const newCode = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
