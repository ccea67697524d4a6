/** A row of a Markdown table. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** Its first row, and the line below. */
export const head = (cells: readonly string[]): string => row(cells) + row(cells.map(() => '---'));
