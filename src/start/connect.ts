import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import type { Limits } from '../database/session/session-settings.js';
import { whyNoDatabase } from './why-no-database.js';

/** A connected data source; a sentence says why there is none. */
export async function connect(url: string, limits?: Partial<Limits>): Promise<DataSource> {
  try {
    return await createDataSource(url, limits).initialize();
  } catch (error) {
    throw whyNoDatabase(error, url);
  }
}
