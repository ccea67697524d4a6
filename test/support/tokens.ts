import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../src/database/database.js';
import { SessionRepository } from '../../src/modules/credential/session.repository.js';
import { TokenSigner } from '../../src/modules/credential/token.signer.js';

/** Tokens as signing in makes them, without the cost of a password; of a bot, its permanent one. */
export async function tokensOf(
  app: NestFastifyApplication,
  { id, is_bot: isBot, jti }: { id: string; is_bot?: boolean; jti?: string | null },
): Promise<{ access_token: string; refresh_token: string }> {
  const signer = app.get(TokenSigner);
  if (isBot) return { access_token: signer.permanentToken(id, jti as string, true, null), refresh_token: '' };
  const session = await app
    .get(Database)
    .transaction((tx) => app.get(SessionRepository).open(tx, id, 'test', '127.0.0.1'));
  return signer.sessionTokens(id, session.id, session.refreshJti);
}

/** A token of this person that was good until some years ago. */
export function expiredToken(app: NestFastifyApplication, { id }: { id: string }): string {
  const claims = { sub: id, jti: id, sid: id, type: 'access', identity_type: 'person' };
  return app.get(JwtService).sign({ ...claims, nbf: 1_500_000_000, exp: 1_600_000_000 });
}
