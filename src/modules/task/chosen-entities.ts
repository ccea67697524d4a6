import { someId } from '../../common/member/id.js';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { ViewerRequest } from '../../access/viewer.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { type Filter, readListQuery } from '../../common/http/list-query.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { InvalidInput } from '../../common/problem/invalid-input.js';
import { attributesOf } from '../../common/member/member.js';
import { ProductionEntity } from '../entity/entity.js';

/** Injects what chooses entities: the ids that are the body; without any, what the query asks of them. */
export const ChosenEntities = createParamDecorator((_: unknown, context: ExecutionContext): Filter[] => {
  const { body, query } = context.switchToHttp().getRequest<ViewerRequest>();
  const ids = isEmptyObject(body) ? [] : readIds(body ?? []);
  if (ids.length > 0) return [{ attribute: 'id', kind: 'uuid', values: ids, among: true }];
  return readListQuery(query, { attributes: attributesOf(ProductionEntity), pageSize: 0 }).filters;
});

/** Documents such a body and query. */
export const TakesEntities = () =>
  applyDecorators(
    ApiBody({
      description:
        'Ids of the entities; those that do not fit are left out. Without any, with `{}` or no body: all that the query names, or all of the production.',
      required: false,
      schema: {
        type: 'array',
        items: { type: 'string', format: 'uuid' },
        example: [someId],
      },
    }),
    OptionalQuery(
      'id',
      String,
      someId,
      'Only this entity, when the body names none. Other members of entities narrow them in the same way.',
    ),
  );

const isEmptyObject = (body: unknown) =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;

function readIds(body: unknown): string[] {
  const ids = Array.isArray(body) ? body.map(canonicalUuid) : [undefined];
  if (ids.includes(undefined)) throw new InvalidInput([{ field: '', message: 'The body must be a list of UUIDs' }]);
  return [...new Set(ids as string[])];
}
