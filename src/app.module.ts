import { DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { PolicyGuard } from './access/policy.guard.js';
import { BodyPipe } from './common/http/body.pipe.js';
import { ReadableBodyGuard } from './common/http/readable-body.guard.js';
import { ServedAddressGuard } from './common/http/served-address.guard.js';
import { ProblemFilter } from './common/problem/problem.filter.js';
import { ConfigModule, RunningEnv } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { AuthModule } from './modules/auth/auth.module.js';
import { CrossSiteGuard } from './modules/auth/cross-site.guard.js';
import { OldPasswordGuard } from './modules/auth/old-password.guard.js';
import { RequestLimitGuard } from './modules/auth/request-limit.guard.js';
import { RequestLimit } from './modules/auth/request-limit.js';
import { SetUpPendingGuard } from './modules/auth/set-up-pending.guard.js';
import { AccessTokenGuard } from './modules/auth/token.guard.js';
import { DepartmentModule } from './modules/department/department.module.js';
import { InventoryModule } from './modules/inventory/inventory.module.js';
import { LeavingModule } from './modules/leaving/leaving.module.js';
import { PersonModule } from './modules/person/person.module.js';
import { PlatformModule } from './modules/platform/platform.module.js';
import { CatalogueModule } from './modules/catalogue/catalogue.module.js';
import { TeamModule } from './modules/team/team.module.js';
import { ProjectModule } from './modules/project/project.module.js';
import { EntityModule } from './modules/entity/entity.module.js';
import { TaskModule } from './modules/task/task.module.js';
import { ContextModule } from './modules/context/context.module.js';
import { QuotaModule } from './modules/quota/quota.module.js';
import { TimeTrackingModule } from './modules/time-tracking/time-tracking.module.js';

@Module({})
export class AppModule {
  static forRoot(env: RunningEnv, dataSource: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(env),
        DatabaseModule.forRoot(dataSource, env.reportConnections),
        DiscoveryModule,
        AuditModule,
        AuthModule,
        PersonModule,
        DepartmentModule,
        CatalogueModule,
        TeamModule,
        ProjectModule,
        EntityModule,
        TaskModule,
        ContextModule,
        LeavingModule,
        TimeTrackingModule,
        QuotaModule,
        InventoryModule,
        PlatformModule,
      ],
      providers: [
        RequestLimit,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: BodyPipe },
        // First who it is, then whether it is too much, whether they showed well enough who they are, and whether they
        // mean it. Not before that the body is received; then whether the password in it is theirs, and what they may.
        { provide: APP_GUARD, useClass: AccessTokenGuard },
        { provide: APP_GUARD, useClass: RequestLimitGuard },
        { provide: APP_GUARD, useClass: SetUpPendingGuard },
        { provide: APP_GUARD, useClass: CrossSiteGuard },
        { provide: APP_GUARD, useClass: ServedAddressGuard },
        { provide: APP_GUARD, useClass: ReadableBodyGuard },
        { provide: APP_GUARD, useExisting: OldPasswordGuard },
        { provide: APP_GUARD, useClass: PolicyGuard },
      ],
    };
  }
}
