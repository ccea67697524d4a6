import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Injectable, Logger, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { canonicalUuid } from '../../../common/http/uuid.js';
import { AvatarStore } from '../avatar.store.js';
import { PersonRepository } from '../person.repository.js';

const hour = 3_600_000;
/** Not at once: who starts a server waits for it. */
const firstAfterMs = 60_000;
const everyMs = 24 * hour;
const batch = 1_000;

/**
 * Removes the files that a full disk, a killed server or a deletion that was cut short left behind: uploads and
 * half-written pictures, and pictures of people who have none any more. What may belong to anything else stays: an
 * existing installation keeps pictures of productions in the same folders.
 */
@Injectable()
export class PictureSweepService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Pictures');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly store: AvatarStore,
    private readonly persons: PersonRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.sweepIn(firstAfterMs);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  /** Removes what was left behind before the last hour; younger files may be in use. Answers how many files went. */
  async sweep(): Promise<number> {
    const begun = await olderThanAnHour(await filesIn(this.store.incoming));
    const files = await olderThanAnHour(await filesBelow(this.store.root));
    const half = files.filter((file) => canonicalUuid(basename(file).split('.')[0]) && basename(file).includes('.'));
    const gone = [...begun, ...half];
    const pictures = files.filter((file) => canonicalUuid(basename(file)) === basename(file));
    for (let at = 0; at < pictures.length; at += batch) {
      const some = pictures.slice(at, at + batch);
      const without = await this.persons.withoutAvatar(some.map((file) => basename(file)));
      gone.push(...some.filter((file) => without.has(basename(file))));
    }
    await Promise.all(gone.map((file) => rm(file, { force: true })));
    return gone.length;
  }

  private sweepIn(ms: number): void {
    this.timer = setTimeout(() => {
      this.sweep()
        .catch((error: unknown) => this.logger.warn(`Files left behind could not be removed: ${String(error)}`))
        .finally(() => this.sweepIn(everyMs));
    }, ms).unref();
  }
}

const filesIn = async (folder: string) => (await readdir(folder).catch(() => [])).map((name) => join(folder, name));

/** Two levels of folders down, which is where pictures are. */
async function filesBelow(root: string): Promise<string[]> {
  const folders = (await Promise.all((await filesIn(root)).map(filesIn))).flat();
  return (await Promise.all(folders.map(filesIn))).flat();
}

async function olderThanAnHour(files: readonly string[]): Promise<string[]> {
  const stats = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return files.filter((_, index) => {
    const found = stats[index];
    return found?.isFile() && found.mtimeMs < Date.now() - hour;
  });
}
