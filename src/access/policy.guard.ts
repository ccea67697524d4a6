import { CanActivate, ExecutionContext, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Forbidden } from './access.errors.js';
import { Action } from './policy.js';
import { covers } from './reach.js';
import { ACTION, PUBLIC, SUBJECT_GUARD } from './requires.decorator.js';
import { ViewerRequest } from './viewer.js';

/** Nest's own mark of a route handler. */
const PATH_METADATA = 'path';

/** Global: looks the caller's cell up. Routes about one thing are decided by their own guard, named with `@Requires`. */
@Injectable()
export class PolicyGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** A route that says neither who may call it nor that everyone may stops the start-up. */
  onApplicationBootstrap(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ instance, name }) =>
      this.scanner
        .getAllMethodNames(Object.getPrototypeOf(instance) as object)
        .map((method) => [method, (instance as Record<string, object>)[method] as () => void] as const)
        .filter(([, handler]) => Reflect.hasMetadata(PATH_METADATA, handler))
        .filter(([, handler]) => !this.reflector.get(ACTION, handler) && !this.reflector.get(PUBLIC, handler))
        .map(([method]) => `${name}.${method}`),
    );
    if (undeclared.length > 0) {
      throw new Error(`These routes declare neither @Requires nor @Public: ${undeclared.join(', ')}`);
    }
  }

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    if (this.reflector.get(PUBLIC, handler) || this.reflector.get(SUBJECT_GUARD, handler)) return true;
    const { user } = context.switchToHttp().getRequest<ViewerRequest>();
    const action = this.reflector.get<Action>(ACTION, handler);
    if (!user || !covers(user, action, { personId: user.id })) throw new Forbidden(action);
    return true;
  }
}
