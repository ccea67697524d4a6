import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import type { Letter } from './letter.js';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** What a sealed letter belongs to: in another row, or under another address, it does not open. */
interface Envelope {
  id: string;
  address: string;
}

/**
 * Seals letters while they wait in the database: their links and codes open accounts, so a stolen table must not. The
 * key comes from the secret key and serves nothing else.
 */
@Injectable()
export class LetterSeal {
  private readonly key: Buffer;

  constructor(@Inject(ENV) { secretKey }: Pick<RunningEnv, 'secretKey'>) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'troupe outgoing mail', 32));
  }

  /** Nonce, tag and cipher text, one behind the other. */
  seal(envelope: Envelope, letter: Letter): Buffer {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.key, nonce).setAAD(bound(envelope));
    const text = Buffer.concat([sealing.update(JSON.stringify(letter), 'utf8'), sealing.final()]);
    return Buffer.concat([nonce, sealing.getAuthTag(), text]);
  }

  /** Throws when it was sealed with another key or for another envelope, or was changed. */
  open(envelope: Envelope, sealed: Buffer): Letter {
    const nonce = sealed.subarray(0, nonceBytes);
    const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
    const opening = createDecipheriv(cipher, this.key, nonce, { authTagLength: tagBytes });
    opening.setAAD(bound(envelope)).setAuthTag(tag);
    try {
      const text = Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()]);
      return JSON.parse(text.toString('utf8')) as Letter;
    } catch {
      throw new Error('it was sealed with another SECRET_KEY');
    }
  }
}

const bound = ({ id, address }: Envelope) => Buffer.from(`${id} ${address}`);
