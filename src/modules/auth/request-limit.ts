import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../../access/viewer.js';
import { countedAddress } from '../../common/http/counted-address.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { TooManyRequests } from './auth.errors.js';

/**
 * A token may make so many requests a minute, and so may an address without a valid one. A script that runs wild stops
 * itself and nobody else. Counted in memory, by each instance for itself: the number is a fuse, not a quota.
 */
@Injectable()
export class RequestLimit {
  private readonly limiter?: RateLimiterMemory;

  constructor(@Inject(ENV) { requestsPerMinute }: RunningEnv) {
    if (requestsPerMinute > 0) this.limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  }

  ofToken({ sessionId, id }: Viewer): Promise<void> {
    return this.consume(`token of ${sessionId ?? id}`);
  }

  ofAddress(ip: string): Promise<void> {
    return this.consume(`address ${countedAddress(ip)}`);
  }

  private async consume(caller: string): Promise<void> {
    try {
      await this.limiter?.consume(caller);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooManyRequests(Math.ceil(refusal.msBeforeNext / 1000));
    }
  }
}
