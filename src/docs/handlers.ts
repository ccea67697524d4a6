import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const classes = /^export class (\w+)[^]*?^}/gm;
const methods = /^ {2}(?:async )?(\w+)\(/gm;

/** The source file of every method of the controllers below a directory, by `Controller.method`. */
export function handlerFiles(directory: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.controller.ts')) continue;
    const file = join(directory, name).replaceAll(sep, '/');
    for (const [declaration, controller] of readFileSync(file, 'utf8').matchAll(classes)) {
      for (const [, method] of declaration.matchAll(methods)) {
        const handler = `${controller}.${method}`;
        const other = files.get(handler);
        if (other && other !== file) throw new Error(`${handler} is declared twice: in ${other} and in ${file}.`);
        files.set(handler, file);
      }
    }
  }
  return files;
}
