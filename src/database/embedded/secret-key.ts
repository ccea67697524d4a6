import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keptSecret } from './kept-secret.js';

/** The key that signs tokens where nobody configured one: kept, so that a restart signs nobody out. */
export function keptSecretKey(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  return keptSecret(join(dataDir, 'secret-key'));
}
