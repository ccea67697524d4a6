import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { Viewer } from '../../access/viewer.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database } from '../../database/database.js';
import { SessionRepository } from '../credential/session.repository.js';
import type { Claims } from '../credential/token.signer.js';
import { AccountInactive, Unauthenticated } from './auth.errors.js';
import { accessCookie, refreshCookie } from './cookies.js';
import { opensOnlySetUp } from './second-factor.js';
import { ViewerRepository } from './viewer.repository.js';

const identityTypes = new Set(['person', 'bot', 'person_api']);

/** The token of a request: the header wins over the cookie, even when it is not a bearer token. */
const tokenFrom = (cookie: string) => (request: FastifyRequest) =>
  request.headers.authorization === undefined
    ? (request.cookies[cookie] ?? null)
    : ExtractJwt.fromAuthHeaderAsBearerToken()(request);

const options = (env: RunningEnv, cookie: string) => ({
  jwtFromRequest: tokenFrom(cookie) as never,
  // As a text it would be tried as a public key first, on every request, which takes longer than the rest of it.
  secretOrKey: createSecretKey(env.secretKey, 'utf8') as never,
  algorithms: ['HS256' as const],
  // `exp` has no tolerance, `nbf` has: see `checked`.
  jsonWebTokenOptions: { ignoreNotBefore: true },
});

/** The clock of another instance, which signed the token, may be ahead of ours by so many seconds. */
const clockTolerance = 5;

/** A token that says all it must, or nothing. */
function checked(claims: Claims, type: Claims['type']): Claims {
  const complete = canonicalUuid(claims.sub) && canonicalUuid(claims.jti) && identityTypes.has(claims.identity_type);
  const begun = claims.nbf === undefined || claims.nbf <= Date.now() / 1000 + clockTolerance;
  if (!complete || !begun || claims.type !== type) throw new Unauthenticated();
  if (claims.identity_type === 'person' && (!canonicalUuid(claims.sid) || !claims.exp)) throw new Unauthenticated();
  return claims;
}

/** Access tokens: of every route but the refresh. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'access-token') {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly sessions: SessionRepository,
    private readonly database: Database,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {
    super(options(env, accessCookie));
  }

  async validate(claims: Claims): Promise<Viewer> {
    const found = await this.viewers.ofToken(checked(claims, 'access'));
    if (!found || !found.tokenLives) throw new Unauthenticated();
    const { sessionId } = found.viewer;
    if (!found.active) {
      // Switching the account on again must not bring the session back.
      if (sessionId) await this.database.transaction((tx) => this.sessions.end(tx, sessionId));
      throw new AccountInactive();
    }
    if (sessionId && found.idle) await this.sessions.touch(sessionId);
    const { viewer, account } = found;
    return {
      ...viewer,
      setUpPending: sessionId !== null && opensOnlySetUp(this.env, account, claims.requires_2fa_setup),
    };
  }
}

/** Refresh tokens: of the refresh route only. Whether it is the current one is decided when it is exchanged. */
@Injectable()
export class RefreshTokenStrategy extends PassportStrategy(Strategy, 'refresh-token') {
  constructor(@Inject(ENV) env: RunningEnv) {
    super(options(env, refreshCookie));
  }

  validate(claims: Claims): Claims {
    return checked(claims, 'refresh');
  }
}
