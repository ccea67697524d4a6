import type { Type } from '@nestjs/common';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { namesOf } from '../http/words.js';

/** Nest's PartialType, which takes null for left out, saying so in the type and in the document. */
export function PartialOrNull<T>(declared: Type<T>): Type<{ [Name in keyof T]?: T[Name] | null }> {
  const partial = PartialType(declared);
  for (const name of namesOf(partial)) ApiProperty({ nullable: true })(partial.prototype as object, name);
  return partial;
}
