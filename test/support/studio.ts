import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import passport from 'passport';
import type { DataSource } from 'typeorm';
import { createApp } from '../../src/app.setup.js';
import { readEnv } from '../../src/config/env.js';
import type { RunningEnv } from '../../src/config/config.module.js';
import { createDataSource } from '../../src/data-source.js';
import type { Limits } from '../../src/database/session/session-settings.js';
import { AccessTokenStrategy, RefreshTokenStrategy } from '../../src/modules/auth/token.strategy.js';
import { Caller, type Check } from './caller.js';
import { expectDocumented } from './documented.js';
import { KeptLog } from './kept-log.js';
import { newPerson, type GivenPerson, type TestPerson } from './people.js';
import { tokensOf } from './tokens.js';

/** The running application on the test file's own database, and what tests do with it. */
export class Studio {
  /** One, as Nest has one logger for all that runs in a process. */
  private static readonly log = new KeptLog();
  private static readonly opened = new Set<Studio>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly dataSource: DataSource,
    readonly env: RunningEnv,
  ) {
    app.useLogger(Studio.log);
    Studio.opened.add(this);
  }

  /** Starts the application as it runs, with the given settings and limits of the database changed. */
  static async open(settings: NodeJS.ProcessEnv = {}, limits: Partial<Limits> = {}): Promise<Studio> {
    const dataDir = mkdtempSync(join(tmpdir(), 'troupe-studio-'));
    const env = readEnv({
      DATABASE_URL: process.env.DATABASE_URL,
      SECRET_KEY: process.env.SECRET_KEY,
      PUBLIC_URL: 'https://troupe.test',
      USER_LIMIT: '1000',
      DATA_DIR: dataDir,
      ...settings,
    }) as RunningEnv;
    const dataSource = await createDataSource(env.databaseUrl as string, limits).initialize();
    const app = await createApp(env, dataSource);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new Studio(app, dataSource, env);
  }

  async close(): Promise<void> {
    Studio.opened.delete(this);
    [...Studio.opened].at(-1)?.takeTokens();
    await this.app.close();
    rmSync(this.env.dataDir, { recursive: true, force: true });
  }

  /** passport keeps one strategy of a name for the whole process: that of the application which was made last. */
  private takeTokens(): void {
    passport.use('access-token', this.app.get(AccessTokenStrategy));
    passport.use('refresh-token', this.app.get(RefreshTokenStrategy));
  }

  /** Rows of a statement, for looking behind the API and for putting things there. */
  sql<Row extends object>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(statement, parameters);
  }

  /** Puts a person into the database; what is not given is as usual. */
  person(given: GivenPerson = {}): Promise<TestPerson> {
    return newPerson(this.dataSource, given);
  }

  /** A caller with a session of this person, or with the permanent token of a bot. */
  async as(person: Pick<TestPerson, 'id' | 'is_bot'>): Promise<Caller> {
    return this.withToken((await tokensOf(this.app, person)).access_token);
  }

  /** A caller with this token. */
  withToken(token: string): Caller {
    return this.caller({ authorization: `Bearer ${token}` });
  }

  /** A caller who sends these headers with every request; none is anonymous. */
  caller(headers: Record<string, string> = {}): Caller {
    return new Caller(this.app, headers, this.check);
  }

  private readonly check: Check = (method, url, answer) => {
    const said = Studio.log.take();
    try {
      expectDocumented(this.app)(method, url, answer);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${said}`, { cause: error });
    }
  };
}
