import type { Type } from '@nestjs/common';
import { membersOf } from './member.js';

/** Members that may be null where they are stored, and have to be there in a body: the opposite of `PartialType`. */
export function RequiredType<Row, Name extends keyof Row & string>(
  declared: Type<Row>,
  names: readonly Name[],
): Type<{ [Key in Name]-?: NonNullable<Row[Key]> }> {
  class RequiredTypeClass {}
  const members = membersOf(declared);
  for (const name of names) members[name]?.required(RequiredTypeClass.prototype, name);
  return RequiredTypeClass as Type<{ [Key in Name]-?: NonNullable<Row[Key]> }>;
}
