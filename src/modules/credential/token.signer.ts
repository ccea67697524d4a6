import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { IdentityType } from '../../access/viewer.js';
import { type Day, endOf } from '../../common/time/day.js';

const accessTokenDays = 7;
export const refreshTokenDays = 15;

/** What our tokens say. */
export interface Claims {
  sub: string;
  jti: string;
  type: 'access' | 'refresh';
  identity_type: IdentityType;
  /** The sign-in a token came from; absent in permanent tokens. */
  sid?: string;
  /** The token opens nothing but the routes to set up a second factor. */
  requires_2fa_setup?: boolean;
  exp?: number;
  nbf?: number;
}

/** The two tokens of a sign-in, named as on the wire. */
export interface Tokens {
  access_token: string;
  refresh_token: string;
}

/** Makes the tokens: JWT, HS256, signed with the secret key. */
@Injectable()
export class TokenSigner {
  constructor(private readonly jwt: JwtService) {}

  /**
   * The tokens of a sign-in. The refresh token is the one that the session knows as its current one.
   * @param setUpOnly they open nothing but the routes to set up a second factor
   */
  sessionTokens(personId: string, sessionId: string, refreshJti: string, setUpOnly = false): Tokens {
    const limits = setUpOnly ? { requires_2fa_setup: true } : {};
    const common = { sub: personId, sid: sessionId, fresh: false, identity_type: 'person', ...limits };
    return {
      access_token: this.sign(
        { ...common, type: 'access', jti: randomUUID(), refresh_jti: refreshJti },
        accessTokenDays,
      ),
      refresh_token: this.sign({ ...common, type: 'refresh', jti: refreshJti }, refreshTokenDays),
    };
  }

  /**
   * A token without a session. It is valid while `person.jti` is its `jti`, at most until the end of a day: in UTC, or in
   * the owner's zone, where that ends later.
   */
  permanentToken(
    personId: string,
    jti: string,
    isBot: boolean,
    lastDay: Day | null,
    zone: string | null = null,
  ): string {
    const exp = lastDay === null ? {} : { exp: Math.floor(endOf(lastDay, zone).getTime() / 1000) };
    const claims = { sub: personId, jti, type: 'access', fresh: false, identity_type: isBot ? 'bot' : 'person_api' };
    return this.sign({ ...claims, ...exp });
  }

  private sign(claims: Record<string, unknown>, days?: number): string {
    const notBefore = Math.floor(Date.now() / 1000);
    return this.jwt.sign({ nbf: notBefore, ...claims }, days === undefined ? {} : { expiresIn: `${days}d` });
  }
}
