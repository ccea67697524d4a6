import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';
import { canonicalUuid } from './uuid.js';

const isWord = (segment: string) => /^[a-z-]+$/.test(segment) && !canonicalUuid(segment);

/**
 * Global: a word in the place of an id, as in `/data/persons/task-dates`, is no malformed id but an address that is not
 * served. Anything else that is no id is refused by whoever looks for the thing.
 */
@Injectable()
export class ServedAddressGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { params, method, url } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    if (Object.entries(params).some(([name, segment]) => name.endsWith('_id') && isWord(segment))) {
      throw new Problem('not-found', `Cannot ${method} ${url.split('?')[0]}`);
    }
    return true;
  }
}
