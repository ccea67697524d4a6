import { ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { PUBLIC } from '../../access/requires.decorator.js';
import { TokenExpired, Unauthenticated } from './auth.errors.js';
import { RequestLimit } from './request-limit.js';

/** What passport found: the token's owner, or why not. */
function ownerOrRefusal<T>(error: unknown, owner: T | false, info: unknown): T {
  if (error) throw error;
  if (owner) return owner;
  throw info instanceof Error && info.name === 'TokenExpiredError' ? new TokenExpired() : new Unauthenticated();
}

/** Global: every route that is not public needs a valid access token. Without one, the address is counted. */
@Injectable()
export class AccessTokenGuard extends AuthGuard('access-token') {
  constructor(
    private readonly reflector: Reflector,
    private readonly limit: RequestLimit,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get(PUBLIC, context.getHandler())) return true;
    try {
      return (await super.canActivate(context)) as boolean;
    } catch (refusal) {
      await this.limit.ofAddress(context.switchToHttp().getRequest<FastifyRequest>().ip);
      throw refusal;
    }
  }

  override handleRequest<T>(error: unknown, owner: T | false, info: unknown): T {
    return ownerOrRefusal(error, owner, info);
  }
}

/** For the refresh route, which takes the other kind of token. */
@Injectable()
export class RefreshTokenGuard extends AuthGuard('refresh-token') {
  override handleRequest<T>(error: unknown, owner: T | false, info: unknown): T {
    return ownerOrRefusal(error, owner, info);
  }
}
