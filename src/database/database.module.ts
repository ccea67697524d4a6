import { DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { Reports } from './reports.js';
import { Sideline } from './sideline.js';
import { Zones } from './zones.js';

/** One data source for the whole application, connected by whoever starts it. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(dataSource: DataSource, reportConnections: number): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        Database,
        Sideline,
        Zones,
        {
          provide: Reports,
          inject: [Sideline],
          useFactory: (sideline: Sideline) => new Reports(dataSource, sideline, reportConnections),
        },
      ],
      exports: [DataSource, Database, Reports, Sideline, Zones],
    };
  }
}
