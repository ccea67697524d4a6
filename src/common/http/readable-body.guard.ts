import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Global: refuses a body that could not be read, once the caller is known and before rights are asked. */
@Injectable()
export class ReadableBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { refusedBody } = context.switchToHttp().getRequest<FastifyRequest>();
    if (refusedBody) throw refusedBody;
    return true;
  }
}
