import type { Type } from '@nestjs/common';
import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { namesOf, sayOf, wordsOf } from '../http/words.js';

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

/** What bodies keep to. */
const limits = ['enum', 'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'maxLength'];

/** A class as answers show it: old rows hold what nobody may send any more, so that the document promises no limits. */
export function Answered<Of>(of: Type<Of>): Type<Of> {
  class AnsweredType extends (of as Type<object>) {}
  for (const name of namesOf(of)) {
    const words = wordsOf(of, name) as { description?: string; enum?: readonly string[] };
    const codes = words.enum ? ` One of \`${words.enum.join('`, `')}\`, or what an old row holds.` : '';
    const kept = Object.entries(words).filter(([word]) => !limits.includes(word));
    sayOf(AnsweredType, name, { ...Object.fromEntries(kept), description: `${words.description ?? ''}${codes}` });
  }
  return AnsweredType as Type<Of>;
}
