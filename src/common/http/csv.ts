import { stringify } from 'csv-stringify/sync';

/**
 * Where a cell could start with what a spreadsheet runs (OWASP: CSV injection): at the start of a text, and behind
 * quotes and whatever a spreadsheet may be told to split at; blanks in between are often cut.
 */
const startOfFormula = /(?<=^|[,;\t\r\n"'])(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])|(?<=^|[,;])(?=[\t\r\n])/g;

/** A text that no spreadsheet runs, however it is split. */
export const neutral = (text: string): string => text.replace(startOfFormula, "'");

/**
 * Rows as CSV: semicolons, CR LF, quotes where needed. Texts that a spreadsheet would run as a formula are neutralised;
 * a number is none, even below zero.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], {
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { string: neutral },
  });
}
