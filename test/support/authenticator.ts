import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepMillis = 30_000;

/** An authenticator as people have one on their phone, written from RFC 6238: it shares nothing with the server. */
export class Authenticator {
  private constructor(
    readonly issuer: string,
    readonly account: string,
    private readonly secret: Buffer,
  ) {}

  /** Scans the picture that a provisioning URI stands for. */
  static scan(uri: string): Authenticator {
    const { protocol, host, pathname, searchParams } = new URL(uri);
    const [issuer = '', account = '', ...rest] = decodeURIComponent(pathname.slice(1)).split(':');
    const said = ['algorithm', 'digits', 'period', 'issuer'].map((name) => searchParams.get(name));
    const understood = protocol === 'otpauth:' && host === 'totp' && rest.length === 0;
    if (!understood || said.join() !== `SHA1,6,30,${issuer}`) throw new Error(`An authenticator does not read ${uri}`);
    return new Authenticator(issuer, account, base32(searchParams.get('secret') ?? ''));
  }

  /** For a secret in the database. */
  static of(secret: string): Authenticator {
    return new Authenticator('', '', base32(secret));
  }

  /** The code it shows now, or so many steps later. */
  code(stepsLater = 0): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / stepMillis) + stepsLater));
    const digest = createHmac('sha1', this.secret).update(counter).digest();
    const offset = digest.readUInt8(digest.length - 1) & 15;
    return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }

  /** Six digits that no authenticator with this secret shows around now. */
  wrongCode(): string {
    const shown = [-1, 0, 1].map((step) => this.code(step));
    return ['000000', '111111', '222222', '333333'].find((code) => !shown.includes(code))!;
  }
}

/** The clock of the server and of every authenticator, in the middle of a step, moved by hand. */
export function stopClock(): { nextStep(): void; restore(): void } {
  let now = Math.floor(Date.now() / stepMillis) * stepMillis + stepMillis / 2;
  const spy = jest.spyOn(Date, 'now').mockImplementation(() => now);
  return {
    nextStep: () => {
      now += stepMillis;
    },
    restore: () => spy.mockRestore(),
  };
}

function base32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
