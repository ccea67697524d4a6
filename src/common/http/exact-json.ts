import { JsonText } from './json-text.js';

/** A text or a number of JSON; what is between them is signs, words and blanks. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

const withNumbers = (json: string, write: (number: string) => string): string =>
  json.replace(token, (found) => (found.startsWith('"') ? found : write(found)));

/** The member in which a number stands as it is written; no other can be stored under this name. */
const digits = '\0';

/** JSON with every number as it is written: 10.50 is not 10.5, and long numbers keep all their digits. */
export const exactly = (json: string): unknown =>
  JSON.parse(withNumbers(json, (number) => `{${JSON.stringify(digits)}:"${number}"}`));

/**
 * Whether exact JSON says what is shown: with numbers as they are written there, or as JavaScript prints those that it
 * reads without loss, 10.5 for 10.50.
 */
export function saysAgain(sent: unknown, shown: unknown): boolean {
  if (!isContainer(sent) || !isContainer(shown)) return sent === shown;
  const names = Object.keys(sent);
  return (
    Array.isArray(sent) === Array.isArray(shown) &&
    names.length === Object.keys(shown).length &&
    names.every(
      (name) =>
        Object.hasOwn(shown, name) &&
        (saysAgain(sent[name], shown[name]) || (name === digits && sent[name] === printed(String(shown[name])))),
    )
  );
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A number as JavaScript prints it; undefined where it may lose digits, which it does beyond 15. */
function printed(number: string): string | undefined {
  const significant = number.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return significant.length <= 15 ? String(Number(number)) : undefined;
}

/** A value of a body as it was written there. */
export const written = (value: unknown): string => JsonText.of(value).text;

/**
 * How many bytes JSON takes without blanks and needless escapes, its numbers with all their digits, as PostgreSQL
 * writes them: 1e300 has 301.
 */
export function sizeOf(json: string): number {
  let powers = 0;
  const numbersAsTexts = withNumbers(json, (number) => {
    const [, exponent = '0'] = /e[+-]?(\d+)/i.exec(number) ?? [];
    powers += Number(exponent) - '""'.length;
    return `"${number}"`;
  });
  return Buffer.byteLength(JSON.stringify(JSON.parse(numbersAsTexts))) + powers;
}
