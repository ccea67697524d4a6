import type { Type } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { someId } from '../member/id.js';

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

/** Documents the id of a thing that an answer is kept to. */
export const OptionalId = (name: string, description: string) => OptionalQuery(name, String, someId, description);
