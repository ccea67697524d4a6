// @ts-check
// Draws a picture anew, in a process of its own: what decoding takes of memory and time ends with the process, and the
// threads in which passwords are hashed stay free. Reads the file that is named, writes PNG of 400 × 400 to its output;
// or exits with 1 and a sentence on its error output.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { withoutExtras } from './png-extras.mjs';

const side = 400;
const mostPixels = 25_000_000;
/** AVIF takes more than twice the memory of the others while it is decoded. */
const mostPixelsOfAvif = 12_000_000;
/** Of the picture as it lies in memory: 25 megapixels of four channels with 16 bits. */
const mostBytes = 200_000_000;
const formats = new Set(['png', 'jpeg', 'webp', 'gif', 'tiff', 'heif']);
const bytesOfDepth = {
  uchar: 1,
  char: 1,
  ushort: 2,
  short: 2,
  uint: 4,
  int: 4,
  float: 4,
  complex: 8,
  double: 8,
  dpcomplex: 16,
};

class Refused extends Error {}

sharp.cache(false);
sharp.concurrency(1);

/** @param {import('sharp').Metadata} metadata what the head of the file says, before anything is decoded */
function check({ format, width, height, channels, depth, pagePrimary }) {
  if (!formats.has(format)) throw new Error(`unsupported format ${format}`);
  const pixels = width * height;
  const most = format === 'heif' ? mostPixelsOfAvif : mostPixels;
  if (pixels > most) {
    throw new Refused(`has ${width} × ${height} pixels, and at most ${most / 1e6} million are read; make it smaller`);
  }
  if (pixels * channels * (bytesOfDepth[depth] ?? 16) > mostBytes) {
    throw new Refused(
      'has too many pixels for so many bits a pixel; make it smaller, or store it with 8 bits a channel',
    );
  }
  return pagePrimary ?? 0;
}

try {
  const file = withoutExtras(await readFile(process.argv[2] ?? ''));
  const page = check(await sharp(file, { limitInputPixels: false }).metadata());
  const picture = await sharp(file, { page, limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  process.stdout.write(picture);
} catch (error) {
  process.stderr.write(error instanceof Refused ? error.message : '');
  process.exitCode = 1;
}
