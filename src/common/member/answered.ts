import type { Type } from '@nestjs/common';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { typeOf } from './stored.js';
import { Answered } from './mapped.js';
import type { Traits } from './member.js';

/** What only answers have: it is described, and neither checked nor stored. */
const answered = (schema: object, description: string, { nullable, optional }: Pick<Traits, 'nullable' | 'optional'>) =>
  ApiProperty({ ...schema, description, required: !optional, ...(nullable && { nullable }) });

/** An object in an answer. */
export const Nested = (of: Type, description: string, traits: Pick<Traits, 'nullable' | 'optional'> = {}) =>
  answered({ type: of }, description, traits);

/** A list of objects in an answer. */
export const ListOf = (of: Type, description: string, traits: Pick<Traits, 'nullable' | 'optional'> = {}) =>
  answered({ type: of, isArray: true }, description, traits);

/** A list that clients expect and that is kept nowhere. */
export const EmptyList = (why: string, { optional }: Pick<Traits, 'optional'> = {}) =>
  ApiProperty({
    type: 'array',
    items: {},
    maxItems: 0,
    description: `Always empty: ${why}`,
    example: [],
    required: !optional,
  });

/** What an object is: the member `type` of an answer, always the same. */
export function Typed(type: string): Type<{ type: string }> {
  class TypedObject {
    @ApiProperty({ type: String, enum: [type], description: `Always \`${type}\`.`, example: type })
    type: string;
  }
  return TypedObject;
}

/** A row in an answer: its members, and what it is. */
export const AnswerOf = <Row extends object>(stored: Type<Row>): Type<Row & { type: string }> =>
  IntersectionType(Typed(typeOf(stored)), Answered(stored)) as Type<unknown> as Type<Row & { type: string }>;
