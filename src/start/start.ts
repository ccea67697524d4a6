import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createApp } from '../app.setup.js';
import { RunningEnv } from '../config/config.module.js';
import { type Env, readEnv } from '../config/env.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { keptSecretKey } from '../database/embedded/secret-key.js';
import { type AdministratorAccount, ensureAdministrator } from './administrator.js';
import { closeServer } from './close-server.js';
import { connect } from './connect.js';
import { openDataDirectory, whyNotWritten } from './data-directory.js';
import { migrate } from './migrate.js';
import { StartRefused } from './refused.js';
import { readSchema } from './schema.js';
import type { Shutdown } from './shutdown.js';
import { whyNotListening } from './why-not-listening.js';

/** A server that listens. */
export interface Troupe {
  env: RunningEnv;
  app: NestFastifyApplication;
  /** Address it listens on. */
  url: string;
  /** The first administrator, when one was made with the password of ADMIN_PASSWORD. */
  administrator: AdministratorAccount | undefined;
}

/** Starts the server: data directory, database, migrations (of the embedded one), HTTP. `shutdown` ends it again. */
export async function startTroupe(shutdown: Shutdown, env: Env = readEnv()): Promise<Troupe> {
  openDataDirectory(env.dataDir);
  const dataSource = env.databaseUrl
    ? await openStudioDatabase(env.databaseUrl, shutdown)
    : await openOwnDatabase(env.dataDir, shutdown);

  const running = { ...env, secretKey: env.secretKey ?? keptSecretKey(env.dataDir) };
  const app = await createApp(running, dataSource);
  shutdown.add(() => closeServer(app));
  // Whoever set the password need not be told it, and may sign in as soon as the server answers.
  const administrator = env.adminPassword === undefined ? undefined : await ensureAdministrator(app, running);
  const url = await listen(app, env);
  shutdown.asked.throwIfAborted();
  return { env: running, app, url, administrator };
}

/** Through Fastify: Nest would log the error beside the sentence. */
async function listen(app: NestFastifyApplication, { port, host }: Env): Promise<string> {
  await app.init();
  try {
    return await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    throw whyNotListening(error, { port, host });
  }
}

/** A studio's own database is only changed on purpose: by the migration command, not by starting the server. */
async function openStudioDatabase(url: string, shutdown: Shutdown): Promise<DataSource> {
  const dataSource = await connectUntil(shutdown, url);
  const { pending } = await readSchema(dataSource, 'The database of DATABASE_URL');
  if (pending.length > 0) {
    throw new StartRefused(
      'The database of DATABASE_URL lacks migrations. Run `npm run migration:run`, then start again.',
    );
  }
  return dataSource;
}

async function openOwnDatabase(dataDir: string, shutdown: Shutdown): Promise<DataSource> {
  const postgres = await startOwnPostgres(dataDir, shutdown.asked);
  shutdown.add(() => postgres.stop());
  const dataSource = await connectUntil(shutdown, postgres.url());
  await migrate(dataSource, `The database in DATA_DIR ${dataDir}`);
  return dataSource;
}

async function startOwnPostgres(dataDir: string, signal: AbortSignal): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dataDir, signal, onNotice: console.log, onLost: stopServingAtOnce });
  } catch (error) {
    throw whyNotWritten(error, dataDir);
  }
}

/** Another Troupe may write to the same files by now. */
function stopServingAtOnce(notice: string): void {
  console.error(notice);
  process.exit(1);
}

/** Statements that still run are not waited for: nobody is left whom they could answer. */
const patienceMs = 2_000;

async function connectUntil(shutdown: Shutdown, url: string): Promise<DataSource> {
  const dataSource = await connect(url);
  // An application that was made with it has closed it.
  shutdown.add(() => dataSource.isInitialized && Promise.race([dataSource.destroy(), sleep(patienceMs)]));
  return dataSource;
}
