import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../../access/viewer.js';
import { countedAddress } from '../../common/http/counted-address.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { TooManyRequests } from './auth.errors.js';

/**
 * Global: a token may make so many requests a minute, and so may an address without one. A script that runs wild
 * stops itself and nobody else. Counted in memory, by each instance for itself: the number is a fuse, not a quota.
 */
@Injectable()
export class RequestLimitGuard implements CanActivate {
  private readonly limiter?: RateLimiterMemory;

  constructor(@Inject(ENV) { requestsPerMinute }: RunningEnv) {
    if (requestsPerMinute > 0) this.limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user, ip } = context.switchToHttp().getRequest<FastifyRequest & { user?: Viewer }>();
    const caller = user ? `token of ${user.sessionId ?? user.id}` : `address ${countedAddress(ip)}`;
    try {
      await this.limiter?.consume(caller);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooManyRequests(Math.ceil(refusal.msBeforeNext / 1000));
    }
    return true;
  }
}
