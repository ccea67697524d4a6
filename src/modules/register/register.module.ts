import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { StoredRow } from '../../common/member/stored.js';
import { Database } from '../../database/database.js';
import { RowRepository } from '../../database/row.repository.js';
import { EventModule } from '../event/event.module.js';
import { EventRepository } from '../event/event.repository.js';
import { registerToken } from './injected.js';
import { Register } from './register.js';

/** Keeps the rows of registered classes, as `TypeOrmModule` keeps entities. */
@Module({})
export class RegisterModule {
  static forFeature(registered: Type<StoredRow>[]): DynamicModule {
    const registers = registered.map((declared) => ({
      provide: registerToken(declared),
      inject: [getRepositoryToken(declared), Database, EventRepository],
      useFactory: (rows: Repository<StoredRow>, database: Database, events: EventRepository) =>
        new Register(declared, new RowRepository(declared, database, rows), database, events),
    }));
    return {
      module: RegisterModule,
      imports: [TypeOrmModule.forFeature(registered), EventModule],
      providers: registers,
      exports: registers,
    };
  }
}
