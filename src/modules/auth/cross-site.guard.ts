import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CHANGES_STATE } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { CrossSiteRequest } from './auth.errors.js';
import { isFromOwnSite } from './own-site.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Global: refuses changes that another web site makes a browser ask for. A browser adds the cookie to such a request by
 * itself, so a valid token does not show that its owner wants it. Scripts send a token in the header, which no foreign page
 * can do: that is not looked at here.
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
    if (byCookie && changes && !isFromOwnSite(request, this.env)) throw new CrossSiteRequest();
    return true;
  }
}
