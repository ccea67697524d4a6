import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../access/viewer.js';
import { RequestLimit } from './request-limit.js';

/** Global: refuses what is too much. A token that is not valid was counted when it was refused. */
@Injectable()
export class RequestLimitGuard implements CanActivate {
  constructor(private readonly limit: RequestLimit) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user, ip } = context.switchToHttp().getRequest<FastifyRequest & { user?: Viewer }>();
    await (user ? this.limit.ofToken(user) : this.limit.ofAddress(ip));
    return true;
  }
}
