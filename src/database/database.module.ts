import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { Reports } from './reports.js';
import { Sideline } from './sideline.js';
import { Zones } from './zones.js';

/** The data source as it is given to the application. */
const GIVEN = Symbol('given data source');

type GivenDataSource = TypeOrmModuleOptions & { given: DataSource };

/** Stated once a process: where two applications run, Nest would warn of two data sources of one name. */
const typeOrm = TypeOrmModule.forRootAsync({
  inject: [GIVEN],
  useFactory: (given: DataSource): GivenDataSource => ({ manualInitialization: true, given }),
  dataSourceFactory: (options) => Promise.resolve((options as GivenDataSource).given),
});

/** One data source for the whole application: connected by whoever starts it, and closed with it. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(dataSource: DataSource, reportConnections: number): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [typeOrm],
      providers: [
        { provide: GIVEN, useValue: dataSource },
        Database,
        Sideline,
        Zones,
        {
          provide: Reports,
          inject: [DataSource, Sideline],
          useFactory: (source: DataSource, sideline: Sideline) => new Reports(source, sideline, reportConnections),
        },
      ],
      exports: [GIVEN, Database, Reports, Sideline, Zones],
    };
  }
}
