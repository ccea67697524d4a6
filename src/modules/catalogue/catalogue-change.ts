import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { Transaction } from '../../database/database.js';
import { NotInCatalogue } from './catalogue.errors.js';

/**
 * Keeps a row of a catalogue from others, for a caller who may change it now.
 * @param kind what the row is, such as "task type"
 */
export async function lockForChange(
  tx: Transaction,
  viewer: Viewer,
  rows: { lockRow(tx: Transaction, id: string): Promise<boolean> },
  id: string,
  kind: string,
): Promise<void> {
  if (!(await rows.lockRow(tx, id))) throw new NotInCatalogue(kind);
  await demandChange(tx, viewer);
}

/** Refuses whoever may not change the catalogues now; of a new row, once others need not be waited for any more to insert it. */
export async function demandChange(tx: Transaction, viewer: Viewer): Promise<void> {
  demand(await current(tx, viewer), 'catalogue.change');
}
