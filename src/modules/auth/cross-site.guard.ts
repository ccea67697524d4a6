import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CHANGES_STATE } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { CrossSiteRequest } from './auth.errors.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Global: refuses changes that another web site makes a browser ask for. A browser adds the cookie to such a request by
 * itself, so a valid token does not show that its owner wants it. The request must come from a page of this server (by
 * its Host header or PUBLIC_URL) or of an origin in CORS_ALLOWED_ORIGINS. Scripts send a token in the header, which no
 * foreign page can do, and no Origin: neither is looked at here.
 */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Viewer }>();
    const byCookie = request.user !== undefined && request.headers.authorization === undefined;
    const changes = !reading.has(request.method) || this.reflector.get(CHANGES_STATE, context.getHandler());
    if (byCookie && changes && !this.isFromHere(request)) throw new CrossSiteRequest();
    return true;
  }

  private isFromHere({ headers, host }: FastifyRequest): boolean {
    const { origin } = headers;
    if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
    if (this.env.corsAllowedOrigins.includes(origin) || origin === new URL(this.env.publicUrl).origin) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}
