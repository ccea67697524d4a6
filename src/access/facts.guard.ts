import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { JsonText } from '../common/http/json-text.js';
import { changedMembers } from '../common/http/unchanged.js';
import { decide, REQUIREMENT, type Requirement } from './requirement.js';
import type { Viewer, ViewerRequest } from './viewer.js';

/** A request with its caller, which every route that requires something has. */
export type CallerRequest = ViewerRequest & { user: Viewer };

/**
 * A guard for routes about a kind of thing. The module finds the facts, with one narrow query; the policy decides.
 * Facts come from the path and the database; of the body, only which other things it names.
 */
@Injectable()
export abstract class FactsGuard<Facts extends object, How = undefined> implements CanActivate {
  @Inject(Reflector) private readonly reflector: Reflector;

  /** Finds the facts; throws when the path names nothing. */
  protected abstract facts(request: CallerRequest, how: How): Facts | Promise<Facts>;

  /** The thing as the caller reads it, on a route that changes it: what the body says of it that is so already is dropped. */
  protected shown?(request: CallerRequest, how: How): Promise<JsonText | undefined>;

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const requirement = this.reflector.get<Requirement>(REQUIREMENT, context.getHandler());
    const how = requirement.how as How;
    decide(requirement, request.user, await this.facts(request, how));
    if (request.method === 'PUT') await this.dropUnchanged(request, how);
    return true;
  }

  private async dropUnchanged(request: CallerRequest, how: How): Promise<void> {
    const { body } = request;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
    const shown = await this.shown?.(request, how);
    if (shown) request.body = changedMembers(body, shown);
  }
}
