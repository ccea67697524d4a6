import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { JsonText } from '../../common/http/json-text.js';
import { changedMembers } from '../../common/http/unchanged.js';
import { Forbidden } from './access.errors.js';
import { Action } from './policy.js';
import { covers, Subject } from './reach.js';
import { ACTION } from './requires.decorator.js';
import { ViewerRequest } from '../viewer.js';

/**
 * A guard for routes about one thing. The module says what the thing is, with one narrow query; the policy decides.
 * Facts come from the path and the database, never from the body.
 */
@Injectable()
export abstract class SubjectGuard implements CanActivate {
  @Inject(Reflector) private readonly reflector: Reflector;

  /** Finds the subject; throws when the path names nothing. */
  protected abstract subject(request: ViewerRequest): Subject | Promise<Subject>;

  /** The thing as the caller reads it, on a route that changes it: what the body says of it that is so already is dropped. */
  protected shown?(request: ViewerRequest): Promise<JsonText | undefined>;

  /** Looks at what is to change of the thing; throws when this caller may not change that. */
  protected checkChange?(request: ViewerRequest, subject: Subject): Promise<void>;

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ViewerRequest>();
    const action = this.reflector.get<Action>(ACTION, context.getHandler());
    const subject = await this.subject(request);
    if (!request.user || !covers(request.user, action, subject)) throw new Forbidden(action);
    if (request.method === 'PUT') await this.dropUnchanged(request);
    await this.checkChange?.(request, subject);
    return true;
  }

  private async dropUnchanged(request: ViewerRequest): Promise<void> {
    const { body } = request;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
    const shown = await this.shown?.(request);
    if (shown) request.body = changedMembers(body, shown);
  }
}
