import { Client } from 'pg';
import { createMigratedDatabase } from './template-database.js';

/** Every test file starts on a database of its own, migrated and empty; the worker's next file replaces it. */
const name = `worker_${process.env.JEST_WORKER_ID}`;

function urlOf(database: string): string {
  const url = new URL(process.env.TEST_SERVER_URL ?? '');
  url.pathname = database;
  return url.href;
}

// Set before the test file is loaded, and with it whatever reads the environment.
process.env.DATABASE_URL = urlOf(name);
process.env.SECRET_KEY = 'signs nothing but the tokens of tests';

beforeAll(async () => {
  const admin = new Client(urlOf('postgres'));
  await admin.connect();
  try {
    await createMigratedDatabase(admin, name, urlOf);
  } finally {
    await admin.end();
  }
});
