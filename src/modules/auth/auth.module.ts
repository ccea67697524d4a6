import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PassportModule } from '@nestjs/passport';
import { CredentialModule } from '../credential/credential.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PersonModule } from '../person/person.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { AccountRepository } from './account.repository.js';
import { AskerRepository } from './asker.repository.js';
import { AuthController } from './auth.controller.js';
import { CodeCheckService } from './code-check.service.js';
import { TokenCookies } from './cookies.js';
import { EmailCodeRepository } from './email-code.repository.js';
import { EmailCodeService } from './email-code.service.js';
import { LoginLogController } from './login-log.controller.js';
import { LoginLogLeaving } from './login-log.leaving.js';
import { LoginLogRepository } from './login-log.repository.js';
import { OldPasswordGuard } from './old-password.guard.js';
import { OwnPasswordService } from './own-password.service.js';
import { PasswordCheckService } from './password-check.service.js';
import { OwnPersonRepository } from './own-person.repository.js';
import { RefusedSignInRepository } from './refused-sign-in.repository.js';
import { SecondFactorRemovalController } from './second-factor-removal.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignInFailureRepository } from './sign-in-failure.repository.js';
import { SignInLimitService } from './sign-in-limit.service.js';
import { SignInService } from './sign-in.service.js';
import { AccessTokenStrategy, RefreshTokenStrategy } from './token.strategy.js';
import { ViewerRepository } from './viewer.repository.js';
import { LoginLog } from './login-log.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([LoginLog]),
    PassportModule,
    CredentialModule,
    MailModule,
    PersonModule,
    PlatformModule,
  ],
  controllers: [
    AuthController,
    SessionController,
    SecondFactorController,
    SecondFactorRemovalController,
    LoginLogController,
  ],
  providers: [
    AccountRepository,
    AskerRepository,
    ViewerRepository,
    LoginLogLeaving,
    LoginLogRepository,
    RefusedSignInRepository,
    SignInFailureRepository,
    SignInLimitService,
    OwnPersonRepository,
    SignInService,
    SessionService,
    OwnPasswordService,
    PasswordCheckService,
    AccessTokenStrategy,
    RefreshTokenStrategy,
    EmailCodeRepository,
    EmailCodeService,
    SecondFactorRepository,
    SecondFactorService,
    CodeCheckService,
    OldPasswordGuard,
    TokenCookies,
  ],
  exports: [LoginLogLeaving, OldPasswordGuard],
})
export class AuthModule {}
