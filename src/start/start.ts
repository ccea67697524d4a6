import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createApp } from '../app.setup.js';
import { RunningEnv } from '../config/config.module.js';
import { Env, readEnv } from '../config/env.js';
import { createDataSource } from '../database/data-source.js';
import { keptSecretKey } from '../database/embedded/secret-key.js';
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { AdministratorAccount, ensureAdministrator } from './administrator.js';
import { checkMigrated } from './migrated.js';

/** A server that listens. */
export interface Troupe {
  env: RunningEnv;
  app: NestFastifyApplication;
  dataSource: DataSource;
  /** Address it listens on. */
  url: string;
  /** The first administrator, when the database was empty. */
  administrator?: AdministratorAccount;
  /** Stops everything that was started, in order. */
  stop(): Promise<void>;
}

/** Starts the server: database, migrations (of the embedded one), first administrator, HTTP. */
export async function startTroupe(env: Env = readEnv()): Promise<Troupe> {
  const postgres = env.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: env.dataDir, onNotice: console.log });
  try {
    const running = { ...env, secretKey: env.secretKey ?? keptSecretKey(env.dataDir) };
    const dataSource = await connect(env.databaseUrl ?? postgres!.url());
    if (postgres) await dataSource.runMigrations();
    else await checkMigrated(dataSource);
    const app = await createApp(running, dataSource);
    const administrator = await ensureAdministrator(app, running);
    await app.listen(env.port, env.host);

    const stop = async () => {
      await app.close();
      await dataSource.destroy();
      await postgres?.stop();
    };
    stopOnSignals(stop);
    return { env: running, app, dataSource, url: await app.getUrl(), administrator, stop };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

function connect(url: string): Promise<DataSource> {
  return createDataSource(url).initialize();
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
