/** The embedded server could not be started; the message is a sentence for whoever runs the service. */
export class DatabaseNotStarted extends Error {
  override readonly name = 'DatabaseNotStarted';
}

/** With what PostgreSQL says about it, unless that is known to mean something simpler. */
export function notStarted(what: string, words: string): DatabaseNotStarted {
  return /No space left on device|Disk quota exceeded/.test(words)
    ? new DatabaseNotStarted(
        'The disk of DATA_DIR is full. Make room there, or set DATA_DIR to a directory on another.',
      )
    : new DatabaseNotStarted(`${what}${words}`);
}

/** Another living process works on the same data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';

  constructor(dataDir: string, owner: string) {
    super(`The data directory ${dataDir} is in use by ${owner}. Stop it first, or choose another DATA_DIR.`);
  }
}

/** Whether the operating system gave this reason, such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
