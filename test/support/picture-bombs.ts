import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG with these chunks behind its head. */
const pngWith = (png: Buffer, ...chunks: Buffer[]) => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

const plain = (side: number, background = 'red') =>
  sharp({ create: { width: side, height: side, channels: 4, background }, limitInputPixels: false });

/** A PNG of a thousand texts, each of which unpacks to eight megabytes. */
export async function pngOfTexts(): Promise<Buffer> {
  const text = chunk('zTXt', Buffer.concat([Buffer.from('c\0\0', 'latin1'), deflateSync(Buffer.alloc(7_900_000))]));
  return pngWith(await plain(100).png().toBuffer(), ...Array<Buffer>(1000).fill(text));
}

/** The head of an interlaced PNG of 16 bits a channel, and almost nothing behind it. */
export function headOfPng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([16, 6, 0, 0, 1], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = chunk('IDAT', deflateSync(Buffer.alloc(100_000)));
  return Buffer.concat([signature, chunk('IHDR', head), rows, chunk('IEND', Buffer.alloc(0))]);
}

/** As large as is read: 25 megapixels of 16 bits a channel, which only fit into memory as a whole. */
export const largestPng = () => plain(5_000).toColourspace('rgb16').png({ progressive: true }).toBuffer();

/** A white AVIF of so many pixels a side, in less than a kilobyte. */
export const avif = (side: 4_000 | 5_000 | 8_000) => readFileSync(join('test/support/pictures', `white-${side}.avif`));
