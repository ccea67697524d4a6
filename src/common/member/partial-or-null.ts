import type { Type } from '@nestjs/common';
import { ApiProperty, PartialType } from '@nestjs/swagger';

/** Nest's PartialType, which takes null for left out, saying so in the type and in the document. */
export function PartialOrNull<T>(declared: Type<T>): Type<{ [Name in keyof T]?: T[Name] | null }> {
  const partial = PartialType(declared);
  const { prototype } = partial as Type<object>;
  const described = (Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype) ?? []) as string[];
  for (const name of described) ApiProperty({ nullable: true })(prototype, name.slice(1));
  return partial;
}
