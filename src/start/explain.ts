import { inspect } from 'node:util';
import { secrets } from '../config/secrets.js';

/** By name, because loading their classes would load all that may throw them. */
const explained = ['InvalidSetting', 'StartRefused', 'DatabaseNotStarted', 'DataDirectoryInUse'];

/** A sentence for what the user can mend; anything else is our fault, and its stack is what we need. */
export function explain(whatFailed: string, error: unknown): void {
  const mendable = error instanceof Error && explained.includes(error.name);
  console.error(withoutSecrets(mendable ? `${whatFailed}\n${error.message}` : inspect(error)));
}

/** Of fewer letters, a password would be found in words that have nothing to do with it. */
const shortestHidden = 4;

/** Drivers and libraries put addresses with passwords into their messages. */
export function withoutSecrets(text: string): string {
  const values = secrets.map((name) => process.env[name] ?? '').flatMap((value) => [value, ...passwordsIn(value)]);
  return values
    .filter(({ length }) => length >= shortestHidden)
    .reduce((rest, value) => rest.replaceAll(value, '…'), text);
}

function passwordsIn(value: string): string[] {
  const password = /^\w+:\/\/[^/@]*?:([^/]*)@/.exec(value)?.[1];
  if (password === undefined) return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}
