import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.js';
import { dataDirOf, discardAbandoned, makeThrowAway } from './throw-away-directory.js';

/** One server for the run. Nothing on it outlives the run, so it never waits for the disk. */
export default async function startServer(): Promise<void> {
  await discardAbandoned();
  const directory = makeThrowAway();
  process.env.TEST_SERVER_DIRECTORY = directory;
  const server = await startEmbeddedPostgres({
    dataDir: dataDirOf(directory),
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
  });
  process.env.TEST_SERVER_URL = server.url('postgres');
}
