/**
 * A stored hash as the library reads it; undefined when it is none. `$2y$` is what other libraries write for the same as
 * `$2b$`; `$2x$` marks hashes of a faulty one, which nothing reads any more.
 */
export function readableHash(hash: Buffer | null | undefined): string | undefined {
  const text = hash?.toString('ascii') ?? '';
  const isHash = /^\$2[aby]\$(0[4-9]|[12]\d|3[01])\$[./A-Za-z0-9]{53}$/.test(text);
  return isHash ? text.replace('$2y$', '$2b$') : undefined;
}
