import { stringify } from 'csv-stringify/sync';

/** Rows as CSV: semicolons, CR LF, quotes where needed. Cells that a spreadsheet would run as a formula are neutralised. */
export function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], {
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}
