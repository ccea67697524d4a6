import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { InvalidInput } from '../problem/invalid-input.js';
import { canonicalUuid } from './uuid.js';

/** Injects a body that is a bare array of ids; no body is an empty array. */
export const IdListBody = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readIds(context.switchToHttp().getRequest<{ body?: unknown }>().body ?? []),
);

/** Documents a body that is a bare array of ids. */
export const TakesIds = (description: string) =>
  ApiBody({
    description,
    required: false,
    schema: {
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      example: ['3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    },
  });

function readIds(body: unknown): string[] {
  const ids = Array.isArray(body) ? body.map(canonicalUuid) : [undefined];
  if (ids.includes(undefined)) throw new InvalidInput([{ field: '', message: 'The body must be a list of UUIDs' }]);
  return [...new Set(ids as string[])];
}
