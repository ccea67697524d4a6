import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  PipeTransform,
  type Type,
} from '@nestjs/common';
import { attributesOf } from '../member/member.js';
import { type ListQuery, type ListShape, type RawQuery, readListQuery } from './list-query.js';

/** How many rows a page has when nobody says. */
export const PAGE_SIZE = Symbol('page size');

type Asked = Pick<ListShape, 'attributes'> & { query: RawQuery };

@Injectable()
class ListQueryPipe implements PipeTransform<Asked, ListQuery> {
  constructor(@Inject(PAGE_SIZE) private readonly pageSize: number) {}

  transform({ query, attributes }: Asked): ListQuery {
    return readListQuery(query, { attributes, pageSize: this.pageSize });
  }
}

const Asked = createParamDecorator((attributes: Asked['attributes'], context: ExecutionContext): Asked => ({
  attributes,
  query: context.switchToHttp().getRequest<{ query: RawQuery }>().query,
}));

/** What the query asks of a list of rows of a class: `page`, `limit`, `fields`, `relations`, and members to filter by. */
export const AskedList = (declared: Type) => Asked(attributesOf(declared), ListQueryPipe);
