import { DynamicModule, Global, Module } from '@nestjs/common';
import { PAGE_SIZE } from '../common/http/asked-list.decorator.js';
import { Env } from './env.js';

/** Injection token of the settings. */
export const ENV = Symbol('Env');

/** The settings of a started server: by then there is a secret key. */
export type RunningEnv = Env & { secretKey: string };

@Global()
@Module({})
export class ConfigModule {
  static forRoot(env: RunningEnv): DynamicModule {
    const providers = [
      { provide: ENV, useValue: env },
      { provide: PAGE_SIZE, useValue: env.nbRecordsPerPage },
    ];
    return { module: ConfigModule, providers, exports: providers };
  }
}
