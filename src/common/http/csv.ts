import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV: semicolons, CR LF, quotes where needed. Texts that a spreadsheet would run as a formula are neutralised;
 * a number is none, even below zero.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], {
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}
