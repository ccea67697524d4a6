import { DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { Zones } from './zones.js';

/** One data source for the whole application, connected by whoever starts it. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useValue: dataSource }, Database, Zones],
      exports: [DataSource, Database, Zones],
    };
  }
}
