import { DynamicModule, Global, Module } from '@nestjs/common';
import { Env } from './env.js';

/** Injection token of the settings. */
export const ENV = Symbol('Env');

/** The settings of a started server: by then there is a secret key. */
export type RunningEnv = Env & { secretKey: string };

@Global()
@Module({})
export class ConfigModule {
  static forRoot(env: RunningEnv): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: ENV, useValue: env }], exports: [ENV] };
  }
}
