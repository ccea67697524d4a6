import type { Type } from '@nestjs/common';

interface Words {
  description?: string;
  example?: unknown;
}

/** What a class says of a member in the document, where @nestjs/swagger keeps it. */
export const wordsOf = (of: Type, name: string): Words =>
  (Reflect.getMetadata('swagger/apiModelProperties', of.prototype as object, name) ?? {}) as Words;
