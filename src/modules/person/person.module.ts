import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CredentialModule } from '../credential/credential.module.js';
import { DepartmentModule } from '../department/department.module.js';
import { EventModule } from '../event/event.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AccountActionController } from './account-action.controller.js';
import { AccountActionService } from './account-action.service.js';
import { AccountRulesService } from './account-rules.service.js';
import { AddressChangeController } from './address-change.controller.js';
import { AddressChangeRepository } from './address-change.repository.js';
import { AddressChangeService } from './address-change.service.js';
import { AvatarController } from './avatar.controller.js';
import { AvatarService } from './avatar.service.js';
import { AvatarStore } from './avatar.store.js';
import { DepartmentMembershipController } from './department-membership.controller.js';
import { DepartmentMembershipRepository } from './department-membership.repository.js';
import { DepartmentMembershipService } from './department-membership.service.js';
import { DesktopLoginLogController } from './desktop-login-log.controller.js';
import { DesktopLoginLogRepository } from './desktop-login-log.repository.js';
import { DesktopLoginLogService } from './desktop-login-log.service.js';
import { PersonAuditRepository } from './person-audit.repository.js';
import { PersonAuditService } from './person-audit.service.js';
import { HeldAccountService } from './held-account.service.js';
import { PermanentTokenService } from './permanent-token.service.js';
import { PersonController } from './person.controller.js';
import { PersonLeaving } from './person.leaving.js';
import { PersonRepository } from './person.repository.js';
import { PersonService } from './person.service.js';
import { PictureDrawing } from './picture/picture-drawing.js';
import { PictureSweepService } from './picture/picture-sweep.service.js';
import { PresenceLogController } from './presence-log.controller.js';
import { DesktopLoginLog } from './desktop-login-log.js';
import { Person } from './person.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([DesktopLoginLog, Person]),
    AuditModule,
    CredentialModule,
    DepartmentModule,
    EventModule,
    MailModule,
  ],
  controllers: [
    PresenceLogController,
    DesktopLoginLogController,
    PersonController,
    AvatarController,
    AccountActionController,
    AddressChangeController,
    DepartmentMembershipController,
  ],
  providers: [
    PersonRepository,
    PersonLeaving,
    PersonService,
    HeldAccountService,
    AccountRulesService,
    PersonAuditRepository,
    PersonAuditService,
    PermanentTokenService,
    AddressChangeRepository,
    AddressChangeService,
    AvatarStore,
    AvatarService,
    PictureDrawing,
    PictureSweepService,
    DepartmentMembershipRepository,
    DepartmentMembershipService,
    DesktopLoginLogRepository,
    DesktopLoginLogService,
    AccountActionService,
  ],
  exports: [AccountRulesService, AvatarStore, PersonRepository, HeldAccountService, PersonAuditService, PersonLeaving],
})
export class PersonModule {}
