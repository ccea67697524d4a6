import { isUtf8 } from 'node:buffer';
import type { MIMEType } from 'node:util';
import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { mostFields } from './body-limits.js';
import { TooManyFields, UnreadableBody } from './body.errors.js';

/** A file of a form. */
export interface SentFile {
  /** Name of the field. */
  field: string;
  /** Its bytes. They are not joined: a large one would be there twice. */
  pieces: readonly Buffer[];
}

/** What a form holds. A field that is there several times is a list. */
export interface Form {
  members: Record<string, string | string[]>;
  files: SentFile[];
}

const notUtf8 = () => new UnreadableBody('The form is not encoded in UTF-8.');
const broken = () => new UnreadableBody('The body is not valid multipart/form-data.');

/** Reads `application/x-www-form-urlencoded`. */
export function readForm(bytes: Buffer): Form {
  const signs = bytes.toString('latin1');
  if (signs.split('&', mostFields + 1).length > mostFields) throw new TooManyFields();
  const meant = signs.replace(/%[0-9a-f]{2}/gi, (escaped) => String.fromCharCode(parseInt(escaped.slice(1), 16)));
  if (!isUtf8(Buffer.from(meant, 'latin1'))) throw notUtf8();
  return { members: membersOf([...new URLSearchParams(bytes.toString())]), files: [] };
}

/** Reads `multipart/form-data`. */
export function readMultipart(body: readonly Buffer[], type: MIMEType): Promise<Form> {
  if (!type.params.get('boundary')) throw broken();
  return new Promise((resolve, reject) => {
    const fields: [name: string, value: string][] = [];
    const files: SentFile[] = [];
    const sent = Readable.from(body);
    const reader = new Busboy({
      headers: { 'content-type': type.toString() },
      limits: { parts: mostFields },
      // Texts arrive as bytes too: the parser would put a sign in place of what is not UTF-8.
      isPartAFile: () => true,
    });
    const refuse = (problem: Error) => {
      sent.unpipe(reader);
      reject(problem);
    };
    reader.on('file', (field: string | undefined, stream, fileName: string | undefined, _, kind) => {
      const pieces: Buffer[] = [];
      stream.on('error', () => refuse(broken()));
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (field === undefined) return;
        if (fileName !== undefined || kind === 'application/octet-stream') {
          // A browser sends a field for a file that was not chosen, too.
          if (fileName || pieces.length > 0) files.push({ field, pieces });
          return;
        }
        const text = Buffer.concat(pieces);
        if (isUtf8(text)) fields.push([field, text.toString()]);
        else refuse(notUtf8());
      });
    });
    reader.on('partsLimit', () => refuse(new TooManyFields()));
    reader.on('error', () => refuse(broken()));
    reader.on('finish', () => resolve({ members: membersOf(fields), files }));
    sent.pipe(reader);
  });
}

function membersOf(fields: readonly (readonly [name: string, value: string])[]): Form['members'] {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(
    [...values].map(([name, given]) => {
      const [only = '', another] = given;
      return [name, another === undefined ? only : given];
    }),
  );
}
