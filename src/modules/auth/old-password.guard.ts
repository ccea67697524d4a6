import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { TAKES_OLD_PASSWORD } from '../../access/requires.decorator.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { InvalidInput } from '../../common/problem/invalid-input.js';
import { originOf } from './origin.js';
import { PasswordCheckService } from './password-check.service.js';

/**
 * Global: where a route takes the caller's password, compares it before the route begins, so that no transaction waits for
 * it. Only a
 * human's own record takes it: anywhere else it is dropped like other unknown members.
 */
@Injectable()
export class OldPasswordGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly passwords: PasswordCheckService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.reflector.get(TAKES_OLD_PASSWORD, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & ViewerRequest>();
    const { user, params, body } = request;
    const given = (body as { old_password?: unknown } | null | undefined)?.old_password ?? undefined;
    const isOwn = user !== undefined && user.identityType !== 'bot' && canonicalUuid(params.person_id) === user.id;
    if (!isOwn || given === undefined) return true;
    if (typeof given !== 'string' || given.length > 1024) {
      throw new InvalidInput([{ field: 'old_password', message: 'must be a text of at most 1024 characters' }]);
    }
    user.provedHash = (await this.passwords.checkOwn(user, given, originOf(request))).password;
    return true;
  }
}
