import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

type Read = (value: unknown) => unknown;

const READS = 'troupe:reads';

/** Turns the value of a member into the form it is checked in. Several of these act in the order they are given. */
export const ReadAs =
  (read: Read): PropertyDecorator =>
  (dto, name) =>
    Reflect.defineMetadata(READS, [...readsOf(dto, name), read], dto, name);

const readsOf = (dto: object, name: string | symbol) =>
  (Reflect.getMetadata(READS, dto, name) as Read[] | undefined) ?? [];

/** The members that a class has rules for, each with how it is read. */
const declarations = new Map<Type, ReadonlyMap<string, readonly Read[]>>();

function declarationsOf(dto: Type): ReadonlyMap<string, readonly Read[]> {
  const known = declarations.get(dto);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const found = new Map(
    rules.map(({ propertyName }) => [propertyName, readsOf(dto.prototype as object, propertyName)] as const),
  );
  declarations.set(dto, found);
  return found;
}

/** The members of a body that its class has rules for. Nothing else is looked at, however much of it there is. */
export function declaredMembers<Dto extends object>(dto: Type<Dto>, body: object): Dto {
  const declared = declarationsOf(dto);
  const members = new dto() as Record<string, unknown>;
  for (const [name, value] of Object.entries(body)) {
    const reads = declared.get(name);
    if (reads) members[name] = reads.reduce((read, next) => next(read), value as unknown);
  }
  return members as Dto;
}
