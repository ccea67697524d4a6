import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { whyNoDatabase } from './why-no-database.js';

/** A connected data source; a sentence says why there is none. */
export async function connect(url: string): Promise<DataSource> {
  try {
    return await createDataSource(url).initialize();
  } catch (error) {
    throw whyNoDatabase(error, url);
  }
}
