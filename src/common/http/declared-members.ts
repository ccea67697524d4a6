import type { Type } from '@nestjs/common';
import { plainToInstance, Transform } from 'class-transformer';
import { getMetadataStorage, ValidateBy } from 'class-validator';

/** Turns the value of a member into the form it is checked in. */
export const ReadAs = (read: (value: unknown) => unknown) => Transform(({ value }: { value: unknown }) => read(value));

const AS_SENT = 'as sent';

/**
 * A member whose lists and objects are taken as they were sent: a copy would not know how its numbers were written. A rule
 * that any value keeps, since mapped types take the rules of a member along.
 */
export const AsSent = () => ValidateBy({ name: AS_SENT, validator: { validate: () => true } });

/** The members that a class has rules for, and whether what is in them is taken as it was sent. */
const declarations = new Map<Type, ReadonlyMap<string, boolean>>();

function declarationsOf(dto: Type): ReadonlyMap<string, boolean> {
  const known = declarations.get(dto);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const found = new Map(rules.map(({ propertyName }) => [propertyName, false]));
  for (const { name, propertyName } of rules) if (name === AS_SENT) found.set(propertyName, true);
  declarations.set(dto, found);
  return found;
}

/**
 * The members of a body that its class has rules for. Nothing else is looked at, however much of it there is:
 * class-transformer takes a time that grows with the square of what it gets.
 */
export function declaredMembers<Dto extends object>(dto: Type<Dto>, body: object): Dto {
  const declared = declarationsOf(dto);
  const members = Object.entries(body).filter(([name]) => declared.has(name));
  const passesBeside = ([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && declared.get(name) === true;
  const read = plainToInstance(dto, Object.fromEntries(members.filter((member) => !passesBeside(member))));
  return Object.assign(read, Object.fromEntries(members.filter(passesBeside)));
}
