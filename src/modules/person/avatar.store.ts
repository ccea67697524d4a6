import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { PictureNotStored } from './picture/picture.errors.js';

/** The pictures of people, PNG 400 × 400, in the data directory. Files become visible whole or not at all. */
@Injectable()
export class AvatarStore {
  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /** Keeps an upload on the disk while it is worked on, by a process that is given its path. */
  async whileKept<T>(upload: readonly Buffer[], work: (path: string) => Promise<T>): Promise<T> {
    const path = join(this.incoming, randomUUID());
    try {
      await stored(async () => {
        await mkdir(this.incoming, { recursive: true });
        await writeFile(path, upload);
      });
      return await work(path);
    } finally {
      await removed(path);
    }
  }

  /** Writes a picture beside the present one, and answers what puts it in the place of that. */
  async prepare(personId: string, picture: Buffer): Promise<{ use(): Promise<void>; drop(): Promise<void> }> {
    const path = this.path(personId);
    const prepared = `${path}.${randomUUID()}`;
    const drop = () => removed(prepared);
    try {
      await stored(async () => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(prepared, picture);
      });
    } catch (error) {
      await drop();
      throw error;
    }
    return { use: () => stored(() => rename(prepared, path)), drop };
  }

  /** The stored picture; undefined when there is none. */
  async read(personId: string): Promise<Buffer | undefined> {
    return readFile(this.path(personId)).catch(() => undefined);
  }

  async remove(personId: string): Promise<void> {
    await rm(this.path(personId), { force: true });
  }

  /** Uploads that are being worked on. */
  get incoming(): string {
    return join(this.env.dataDir, 'pictures', 'incoming');
  }

  /** The root of the stored pictures. The layout is that of existing installations: no extension, two levels of folders. */
  get root(): string {
    return join(this.env.dataDir, 'pictures', 'thumbnails');
  }

  /** The id is canonical. */
  private path(personId: string): string {
    return join(this.root, personId.slice(0, 3), personId.slice(3, 6), personId);
  }
}

/** Removes a file that nobody needs any more. What cannot be removed now is swept later. */
const removed = (path: string) => rm(path, { force: true }).catch(() => undefined);

/** Runs something that writes to the disk; what the disk refuses is told as that. */
async function stored<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    // Only what the system refuses names a call of it.
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : new PictureNotStored();
  }
}
