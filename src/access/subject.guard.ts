import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden } from './access.errors.js';
import { Action } from './policy.js';
import { covers, Subject } from './reach.js';
import { ACTION } from './requires.decorator.js';
import { ViewerRequest } from './viewer.js';

/**
 * A guard for routes about one thing. The module says what the thing is, with one narrow query; the policy decides.
 * Facts come from the path and the database, never from the body.
 */
@Injectable()
export abstract class SubjectGuard implements CanActivate {
  @Inject(Reflector) private readonly reflector: Reflector;

  /** Finds the subject; throws when the path names nothing. */
  protected abstract subject(request: ViewerRequest): Subject | Promise<Subject>;

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ViewerRequest>();
    const action = this.reflector.get<Action>(ACTION, context.getHandler());
    const subject = await this.subject(request);
    if (!request.user || !covers(request.user, action, subject)) throw new Forbidden(action);
    return true;
  }
}
