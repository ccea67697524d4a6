import { applyDecorators, Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { OptionalQuery } from './optional-query.decorator.js';
import type { AttributeKind } from './attribute.js';
import { FilterQueries } from './filter-queries.js';
import { ProblemView } from '../problem/problem.view.js';

/** Documents a successful answer: the class of the body, or of the items of a list. */
export const Answers = (status: number, body: Type | [Type] | undefined, description: string) =>
  ApiResponse({
    status,
    description,
    ...(body && { type: Array.isArray(body) ? body[0] : body, isArray: Array.isArray(body) }),
  });

/** Documents the refusals of a route: status → when. */
export const Refuses = (refusals: Partial<Record<400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 502, string>>) =>
  applyDecorators(
    ...Object.entries(refusals).map(([status, description]) =>
      ApiResponse({ status: Number(status), description, type: ProblemView }),
    ),
  );

/** Documents an object that has lists under ids, and perhaps other members. */
export const AnswersListsById = (
  item: Type,
  description: string,
  members: Record<string, { type: string; description: string; example: unknown }> = {},
) =>
  applyDecorators(
    ApiExtraModels(item),
    ApiResponse({
      status: 200,
      description,
      schema: {
        type: 'object',
        properties: members,
        required: Object.keys(members),
        additionalProperties: { type: 'array', items: { $ref: getSchemaPath(item) } },
      },
    }),
  );

/** Documents an answer that is an empty object when there is nothing. */
export const AnswersOrEmpty = (item: Type, description: string) =>
  applyDecorators(
    ApiExtraModels(item),
    ApiResponse({
      status: 200,
      description,
      schema: { oneOf: [{ $ref: getSchemaPath(item) }, { type: 'object', maxProperties: 0 }] },
    }),
  );

/** Documents a list by the generic rules: an array, or an envelope when `page` is given. */
export const AnswersList = (item: Type, filters: string | Readonly<Record<string, AttributeKind>>) =>
  applyDecorators(
    ApiExtraModels(item),
    OptionalQuery(
      'page',
      Number,
      1,
      'Page to answer, from 1. With it the answer is an envelope; without it, an array.',
    ),
    OptionalQuery('limit', Number, 100, 'At most so many rows, up to 10,000. With `page`, the size of a page.'),
    OptionalQuery('fields', String, 'id,updated_at', 'Members to keep besides `id` and `type`, separated by commas.'),
    OptionalQuery(
      'relations',
      Boolean,
      true,
      '`true` adds the lists of ids of linked rows, where there are any. (`departments` of a person are always there.)',
    ),
    ...(typeof filters === 'string' ? [] : [FilterQueries(item, filters)]),
    ApiResponse({
      status: 200,
      description: `The rows the caller may see, last changed first.${typeof filters === 'string' ? ` Every other query parameter that names a member is a filter: ${filters}. A JSON array matches any of its values.` : ''}`,
      schema: {
        oneOf: [
          { type: 'array', items: { $ref: getSchemaPath(item) } },
          {
            type: 'object',
            required: ['data', 'total', 'nb_pages', 'limit', 'offset', 'page'],
            properties: {
              data: { type: 'array', description: 'The rows of the page.', items: { $ref: getSchemaPath(item) } },
              total: { type: 'integer', description: 'Rows on all pages.', example: 240 },
              nb_pages: { type: 'integer', description: 'Number of pages.', example: 3 },
              limit: { type: 'integer', description: 'Rows of a full page.', example: 100 },
              offset: { type: 'integer', description: 'Rows before this page.', example: 0 },
              page: { type: 'integer', description: 'This page.', example: 1 },
            },
          },
        ],
      },
    }),
  );
