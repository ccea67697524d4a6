import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import type { Tokens } from '../credential/token.signer.js';
import { isFromOwnSite } from './own-site.js';

export const accessCookie = 'access_token_cookie';
export const refreshCookie = 'refresh_token_cookie';

const year = 31_540_000;

/** Browsers are told by their user agent; scripts keep tokens themselves, and a cookie could shadow a newer one. */
export const isBrowser = (request: FastifyRequest): boolean =>
  request.headers['user-agent']?.startsWith('Mozilla/') ?? false;

/** The tokens of a browser, in its cookies. */
@Injectable()
export class TokenCookies {
  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /** Gives a browser its tokens. A page of another site must not sign it in as somebody else: that one's answer sets none. */
  give(request: FastifyRequest, reply: FastifyReply, tokens: Tokens): void {
    if (!isBrowser(request) || !isFromOwnSite(request, this.env)) return;
    void reply
      .setCookie(accessCookie, tokens.access_token, { ...attributes(request), path: '/', maxAge: year })
      .setCookie(refreshCookie, tokens.refresh_token, {
        ...attributes(request),
        path: refreshPath(request),
        maxAge: year,
      });
  }

  /** Takes them back. */
  clear(request: FastifyRequest, reply: FastifyReply): void {
    if (!isBrowser(request)) return;
    void reply
      .clearCookie(accessCookie, { ...attributes(request), path: '/' })
      .clearCookie(refreshCookie, { ...attributes(request), path: refreshPath(request) });
  }
}

function attributes({ protocol }: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax' as const, secure: protocol === 'https' };
}

/** The browser sends the refresh token only where it is exchanged, below the prefix it knows the API by. */
function refreshPath({ originalUrl }: FastifyRequest): string {
  return originalUrl.startsWith('/api/') ? '/api/auth/refresh-token' : '/auth/refresh-token';
}
