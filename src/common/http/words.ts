import type { Type } from '@nestjs/common';

interface Words {
  description?: string;
  example?: unknown;
}

/** Where @nestjs/swagger keeps what a class says of its members in the document. */
const said = 'swagger/apiModelProperties';

export const wordsOf = (of: Type, name: string): Words =>
  (Reflect.getMetadata(said, of.prototype as object, name) ?? {}) as Words;

/** Says something else of a member, for this class and those below it. */
export const sayOf = (of: Type, name: string, words: Words): void =>
  Reflect.defineMetadata(said, words, of.prototype as object, name);

/** The names of the members of which a class says anything. */
export const namesOf = (of: Type): string[] =>
  ((Reflect.getMetadata(`${said}Array`, of.prototype as object) ?? []) as string[]).map((name) => name.slice(1));
