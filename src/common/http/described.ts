import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RawQuery } from './list-query.js';

interface Address {
  params: Record<string, string>;
  query: RawQuery;
}

/** Injects what is read of the address, and documents the parameters that it is read from. */
export const described = (read: (address: Address) => unknown, ...words: readonly MethodDecorator[]) =>
  createParamDecorator(
    (_: unknown, context: ExecutionContext) => read(context.switchToHttp().getRequest<Address>()),
    words.map((describe) => (target, method = '') => {
      const descriptor = Object.getOwnPropertyDescriptor(target, method);
      if (descriptor) describe(target, method, descriptor);
    }),
  );
