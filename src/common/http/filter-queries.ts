import { applyDecorators, type Type } from '@nestjs/common';
import type { AttributeKind } from './attribute.js';
import { OptionalQuery } from './optional-query.decorator.js';
import { wordsOf } from './words.js';

const types: Partial<Record<AttributeKind, Type<unknown>>> = { boolean: Boolean, integer: Number, number: Number };

/** Documents a query parameter for each member that a list can be filtered by, in the words of the member itself. */
export const FilterQueries = (item: Type, attributes: Readonly<Record<string, AttributeKind>>) =>
  applyDecorators(
    ...Object.entries(attributes).map(([name, kind]) => {
      const { description = '', example = '' } = wordsOf(item, name);
      const pattern = kind === 'name' ? ' Case does not matter; `%` and `_` are wildcards.' : '';
      return OptionalQuery(
        name,
        types[kind] ?? String,
        exampleOf(example),
        `Only rows of this value, or of one in a JSON array.${pattern} ${description}`,
      );
    }),
  );

function exampleOf(example: unknown): string | number | boolean {
  if (Array.isArray(example)) return exampleOf(example[0]);
  return typeof example === 'object' ? JSON.stringify(example) : (example as string | number | boolean);
}
