import { createSecretKey } from 'node:crypto';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JwtModule } from '@nestjs/jwt';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { PasswordService } from './password.service.js';
import { PasswordTokenRepository } from './password-token.repository.js';
import { SessionRepository } from './session.repository.js';
import { TokenSigner } from './token.signer.js';
import { LoginSession } from './session.js';

/** What opens an account: passwords, tokens, sessions, links. It knows ids of persons and nothing else of them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([LoginSession]),
    JwtModule.registerAsync({
      inject: [ENV],
      // As a text it would be tried as a private key first, for every token, which takes longer than signing.
      useFactory: ({ secretKey }: RunningEnv) => ({
        secret: createSecretKey(secretKey, 'utf8'),
        signOptions: { algorithm: 'HS256' as const },
      }),
    }),
  ],
  providers: [PasswordService, TokenSigner, SessionRepository, PasswordTokenRepository],
  exports: [PasswordService, TokenSigner, SessionRepository, PasswordTokenRepository],
})
export class CredentialModule {}
