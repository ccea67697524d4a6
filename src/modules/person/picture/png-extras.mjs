// @ts-check
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What tells how the pixels look. Everything else (texts, times, thumbnails) may unpack to gigabytes and is not shown. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'eXIf']);
const longestExtra = 1_000_000;

/**
 * A PNG without the chunks that say nothing about its pixels, and with each of the others that may stand there once.
 * Files of another kind stay as they are, for what reads them to judge.
 * @param {Buffer<ArrayBuffer>} file
 */
export function withoutExtras(file) {
  if (!file.subarray(0, 8).equals(signature)) return file;
  const parts = [signature];
  const seen = new Set();
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    const extra = kind !== 'IDAT';
    if (kept.has(kind) && !(extra && (seen.has(kind) || length > longestExtra))) parts.push(file.subarray(at, end));
    seen.add(kind);
    at = end;
  }
  return Buffer.concat(parts);
}
