import { JsonText } from './json-text.js';

/** A text or a number of JSON; what is between them is signs, words and blanks. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

const withNumbers = (json: string, write: (number: string) => string): string =>
  json.replace(token, (found) => (found.startsWith('"') ? found : write(found)));

/** JSON with every number as it is written: 10.50 is not 10.5, and long numbers keep all their digits. */
export const exactly = (json: string): unknown => JSON.parse(withNumbers(json, (number) => `{"\\u0000":"${number}"}`));

/** A value of a body as it was written there. */
export const written = (value: unknown): string => JsonText.of(value).text;

/**
 * How many bytes JSON takes without blanks and needless escapes, its numbers with all their digits, as PostgreSQL
 * writes them: 1e300 has 301.
 */
export function sizeOf(json: string): number {
  let digits = 0;
  const numbersAsTexts = withNumbers(json, (number) => {
    const [, exponent = '0'] = /e[+-]?(\d+)/i.exec(number) ?? [];
    digits += Number(exponent) - '""'.length;
    return `"${number}"`;
  });
  return Buffer.byteLength(JSON.stringify(JSON.parse(numbersAsTexts))) + digits;
}
