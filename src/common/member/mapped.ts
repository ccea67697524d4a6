import type { Type } from '@nestjs/common';
import { ApiProperty, PickType } from '@nestjs/swagger';
import { namesOf, sayOf, wordsOf } from '../http/words.js';
import { membersOf } from './member.js';

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

/** What bodies keep to. */
const limits = ['enum', 'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'maxLength', 'pattern'];

/**
 * A class as answers show it: old rows hold what nobody may send any more, so that the document promises no limits but
 * the lengths of columns.
 */
export function Answered<Of>(of: Type<Of>): Type<Of> {
  class AnsweredType extends (of as Type<object>) {}
  const members = membersOf(of);
  for (const name of namesOf(of)) {
    const words = wordsOf(of, name) as { description?: string; enum?: readonly string[] };
    const codes = words.enum ? ` One of \`${words.enum.join('`, `')}\`, or what an old row holds.` : '';
    const held = members[name]?.column?.length !== undefined;
    const kept = Object.entries(words).filter(([word]) => !limits.includes(word) || (held && word === 'maxLength'));
    sayOf(AnsweredType, name, { ...Object.fromEntries(kept), description: `${words.description ?? ''}${codes}` });
  }
  return AnsweredType as Type<Of>;
}
