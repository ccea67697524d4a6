import pg from 'pg';
import type { DataSource } from 'typeorm';
import { poolOptions } from './pool-options.js';
import type { Limits } from './session-settings.js';

/** A few connections of its own to the database of the data source; none is made before somebody asks. */
export function ownPool(dataSource: DataSource, size: number, limits: Partial<Limits>): pg.Pool {
  const { url } = dataSource.options as { url: string };
  const pool = new pg.Pool({ ...poolOptions(url, limits), max: size });
  // A connection that nobody uses was lost: the next one is made when it is needed.
  pool.on('error', () => undefined);
  return pool;
}
