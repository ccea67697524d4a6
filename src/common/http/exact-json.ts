import { JsonText } from './json-text.js';

/** A text or a number of JSON; what is between them is signs, words and blanks. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

const withNumbers = (json: string, write: (number: string) => string): string =>
  json.replace(token, (found) => (found.startsWith('"') ? found : write(found)));

/** JSON with every number as it is written: 10.50 is not 10.5, and long numbers keep all their digits. */
export const exactly = (json: string): unknown => JSON.parse(withNumbers(json, (number) => `{"\\u0000":"${number}"}`));

/** A value of a body as it was written there. */
export const written = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JsonText.of(value).text : JSON.stringify(value);

/** How many bytes JSON takes without blanks and needless escapes, its numbers as they are written. */
export function sizeOf(json: string): number {
  let quotes = 0;
  const numbersAsTexts = withNumbers(json, (number) => {
    quotes += 2;
    return `"${number}"`;
  });
  return Buffer.byteLength(JSON.stringify(JSON.parse(numbersAsTexts))) - quotes;
}
