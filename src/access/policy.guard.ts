import { CanActivate, ExecutionContext, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { CallerRequest } from './facts.guard.js';
import { decide, REQUIREMENT, type Requirement } from './requirement.js';
import { PUBLIC } from './requires.decorator.js';

/** Nest's own mark of a route handler. */
const PATH_METADATA = 'path';

/** Global: decides about one's own and about what the role alone opens. Where facts decide, the guard of the thing does. */
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
        .filter(([, handler]) => !this.reflector.get(REQUIREMENT, handler) && !this.reflector.get(PUBLIC, handler))
        .map(([method]) => `${name}.${method}`),
    );
    if (undeclared.length > 0) {
      throw new Error(`These routes say neither what they require nor that they are @Public: ${undeclared.join(', ')}`);
    }
  }

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    if (this.reflector.get(PUBLIC, handler)) return true;
    const { user } = context.switchToHttp().getRequest<CallerRequest>();
    const requirement = this.reflector.get<Requirement>(REQUIREMENT, handler);
    if (!requirement.guard) decide(requirement, user);
    return true;
  }
}
