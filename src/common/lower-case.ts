import { composed } from './text.js';

/**
 * The lower case by Unicode's rules, the same under every locale, in NFC. An e-mail address is stored in it, so whoever looks
 * one up makes the lower case here and compares with `=`: what PostgreSQL's `lower()` makes depends on the database. For
 * columns that are stored as they were typed there is `lowered()` of `database/lower-case.ts`.
 */
export function lowerCase(text: string): string {
  return composed(text.toLowerCase());
}
