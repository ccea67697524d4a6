import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './refused.js';

/** Makes the data directory where it is missing, and sees that it can be written, before anything relies on it. */
export function openDataDirectory(dataDir: string): void {
  const probe = join(dataDir, `writable-${process.pid}.tmp`);
  try {
    // A database that runs as another user must pass through it to its own files, but need not list it.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    try {
      writeFileSync(probe, Buffer.alloc(4096), { flush: true });
    } finally {
      rmSync(probe, { force: true });
    }
  } catch (error) {
    throw whyNotWritten(error, dataDir);
  }
}

/** Why files of the data directory cannot be written, in terms of DATA_DIR; other errors are as they were. */
export function whyNotWritten(error: unknown, dataDir: string): unknown {
  const { code = '', path = dataDir } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  return reason ? new StartRefused(`DATA_DIR is ${dataDir}: ${reason(path)}`, { cause: error }) : error;
}

const fullDisk = () => 'its disk is full. Make room there, or set DATA_DIR to a directory on another disk.';
const forbidden = (path: string) =>
  `${path} may not be written by this user (id ${process.geteuid?.()}). ` +
  'Let it be written, start as the user it belongs to, or set another DATA_DIR.';
const notADirectory = (path: string) => `${path} is, or lies below, a file. Set DATA_DIR to a directory.`;

const reasons: Record<string, ((path: string) => string) | undefined> = {
  ENOSPC: fullDisk,
  EDQUOT: fullDisk,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: (path) => `${path} is on a disk that is mounted read-only. Mount it writable, or set another DATA_DIR.`,
  ENOTDIR: notADirectory,
  EEXIST: notADirectory,
  ENOENT: (path) => `${path} cannot be made. Make the directory, or set another DATA_DIR.`,
  ENAMETOOLONG: () => 'this name is too long. Set a shorter DATA_DIR.',
  ELOOP: (path) => `${path} is a link that leads back to itself. Set another DATA_DIR.`,
  EIO: (path) => `${path} cannot be read or written: its disk reports a fault. Look into the log of the system.`,
};
