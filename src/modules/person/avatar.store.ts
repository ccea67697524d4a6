import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { InvalidInput } from '../../common/problem/invalid-input.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';

const side = 400;
/** Enough for any camera; a picture that unpacks to more is an attack on the memory. */
const mostPixels = 100_000_000;
const formats = new Set(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif', 'heif']);

/** The pictures of people, PNG 400 × 400, in the data directory. */
@Injectable()
export class AvatarStore {
  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /** Makes the picture anew from what was uploaded, which drops metadata and anything hidden in the file, and stores it. */
  async write(personId: string, upload: Buffer): Promise<void> {
    const picture = await this.render(upload);
    const path = this.path(personId);
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}`;
    await writeFile(temporary, picture);
    await rename(temporary, path);
  }

  /** The stored picture; undefined when there is none. */
  async read(personId: string): Promise<Buffer | undefined> {
    return readFile(this.path(personId)).catch(() => undefined);
  }

  async remove(personId: string): Promise<void> {
    await rm(this.path(personId), { force: true });
  }

  private async render(upload: Buffer): Promise<Buffer> {
    try {
      const image = sharp(upload, { limitInputPixels: mostPixels, failOn: 'error' });
      const { format } = await image.metadata();
      if (!formats.has(format)) throw new Error(`unsupported format ${format}`);
      return await image
        .autoOrient()
        .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
        .toColourspace('srgb')
        .png()
        .toBuffer();
    } catch {
      throw new InvalidInput([{ field: 'file', message: 'must be a picture: PNG, JPEG, WebP, GIF, TIFF or AVIF' }]);
    }
  }

  /** The layout of existing installations: no extension, two levels of folders. The id is canonical. */
  private path(personId: string): string {
    return join(this.env.dataDir, 'pictures', 'thumbnails', personId.slice(0, 3), personId.slice(3, 6), personId);
  }
}
