import type { Client } from 'pg';
import { createDataSource } from '../../src/data-source.js';

const template = 'tpl';

/** Creates a database with all migrations run, as a copy of one that is migrated once a run. */
export async function createMigratedDatabase(admin: Client, name: string, urlOf: (name: string) => string) {
  await ensureTemplate(admin, urlOf);
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} template ${template}`);
}

/** By the worker that is first: the global setup cannot load the entities, because Jest resolves nothing for it. */
async function ensureTemplate(admin: Client, urlOf: (name: string) => string): Promise<void> {
  await admin.query('select pg_advisory_lock(1)');
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await migrateTemplate(admin, urlOf);
  } finally {
    await admin.query('select pg_advisory_unlock(1)');
  }
}

/** Under another name until it is complete: a migration that fails must fail for every test file, not for the first. */
async function migrateTemplate(admin: Client, urlOf: (name: string) => string): Promise<void> {
  const draft = `${template}_draft`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft}`);
  const dataSource = createDataSource(urlOf(draft));
  try {
    await dataSource.initialize();
    await dataSource.runMigrations();
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
  await admin.query(`alter database ${draft} rename to ${template}`);
}
