import type { Type } from '@nestjs/common';
import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { wordsOf } from '../http/words.js';

/** Beside Nest's mapped types: what they take along but say nothing of. */

/** Some members of a class, with another sentence about each in the document. */
export function Saying<Of, Key extends keyof Of & string>(
  of: Type<Of>,
  keys: readonly Key[],
  sentence: string | ((key: Key) => string),
): Type<Pick<Of, Key>> {
  const picked = PickType(of, keys);
  for (const key of keys) {
    const more = typeof sentence === 'string' ? sentence : sentence(key);
    ApiProperty({ description: `${wordsOf(of, key).description} ${more}` })(picked.prototype as object, key);
  }
  return picked;
}

/** Some members of a class that may be left out, or null, which means the same. */
export function OrNone<Of, Key extends keyof Of & string>(
  of: Type<Of>,
  keys: readonly Key[],
): Type<{ [Name in Key]?: Of[Name] | null }> {
  const partial = PartialType(PickType(of, keys));
  for (const key of keys) ApiProperty({ nullable: true })(partial.prototype as object, key);
  return partial;
}
