import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Studio } from './studio.js';

/** The newest mail to an address, as it would be read; waits a moment, since some leave after the answer. */
export async function mailTo(studio: Studio, address: string): Promise<string> {
  for (let waited = 0; waited < 5_000; waited += 50) {
    const [mail] = mails(studio, address);
    if (mail !== undefined) return mail;
    await sleep(50);
  }
  throw new Error(`No mail to ${address} arrived.`);
}

/** All mails to an address, newest first. */
export function mails({ env }: Studio, address: string): string[] {
  const outbox = join(env.dataDir, 'outbox');
  const names = existsSync(outbox) ? readdirSync(outbox).sort().toReversed() : [];
  return names
    .map((name) => decoded(readFileSync(join(outbox, name), 'utf8')))
    .filter((mail) => mail.includes(`To: ${address}`));
}

/** The link in a mail. */
export function linkIn(mail: string): URL {
  const [link] = /https?:\/\/\S+/.exec(mail) ?? [];
  if (!link) throw new Error(`There is no link in this mail:\n${mail}`);
  return new URL(link);
}

/** The head of a mail and its plain text; long links make that quoted-printable. */
function decoded(mail: string): string {
  const [head = ''] = mail.split('\r\n\r\n');
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(head) ?? [];
  const part = mail.split(`--${boundary}`).find((each) => /^\s*Content-Type: text\/plain/i.test(each)) ?? '';
  const [partHead = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (!/quoted-printable/i.test(partHead)) return `${head}\r\n\r\n${text}`;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${head}\r\n\r\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}
