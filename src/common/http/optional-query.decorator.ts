import type { Type } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

/** Documents a query parameter that may be left out. Swagger UI starts with it left out. */
export const OptionalQuery = (
  name: string,
  type: Type<unknown>,
  example: string | number | boolean,
  description: string,
) =>
  ApiQuery({
    name,
    type,
    description,
    required: false,
    examples: { none: { summary: 'Left out', value: '' }, given: { summary: String(example), value: example } },
  });
