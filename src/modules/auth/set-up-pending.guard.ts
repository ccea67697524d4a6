import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OPEN_DURING_SET_UP } from '../../access/requires.decorator.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { SetUpPending } from './second-factor.errors.js';

/**
 * Global: whoever has yet to set up a second factor reaches nothing else. It asks the route that was found, not the
 * address that was sent, so no way of writing an address gets around it.
 */
@Injectable()
export class SetUpPendingGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { user } = context.switchToHttp().getRequest<ViewerRequest>();
    if (user?.setUpPending && !this.reflector.get(OPEN_DURING_SET_UP, context.getHandler())) throw new SetUpPending();
    return true;
  }
}
