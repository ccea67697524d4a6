import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files below a directory whose names end like this, in a fixed order, with what is in them. */
export function sourceFiles(directory: string, ending: string): { file: string; text: string }[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(directory, name).replaceAll(sep, '/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
