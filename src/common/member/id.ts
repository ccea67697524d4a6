import { ArrayNotEmpty, IsArray, Matches } from 'class-validator';
import { canonicalUuid } from '../http/uuid.js';
import { type Link, member, type Traits } from './member.js';
import { Canonical } from './rule.js';

const dashed = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const someId = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

/** Id of a thing: a UUID, in any case and with or without dashes. */
export const Id = (description: string, traits?: Traits<string>) =>
  member(
    {
      kind: 'uuid',
      column: { type: 'uuid' },
      schema: { type: String, format: 'uuid' },
      rules: [Canonical(canonicalUuid), Matches(dashed, { message: 'must be a UUID' })],
    },
    description,
    someId,
    traits,
  );

type IdsTraits = Traits<string[]> & {
  link?: Link;
  /** There is at least one. */
  some?: true;
};

/** A list of UUIDs, or of objects with an `id`; a repeated one counts once. With a link, the ids of linked rows. */
export const Ids = (description: string, { link, some, ...traits }: IdsTraits = {}) =>
  member(
    {
      kind: 'ids',
      ...(link && { link }),
      schema: { type: 'array', items: { type: 'string', format: 'uuid' }, ...(some && { minItems: 1 }) },
      rules: [
        Canonical((value) =>
          Array.isArray(value) ? [...new Set(value.map((item) => idOf(item) ?? item))] : undefined,
        ),
        IsArray({ message: 'must be a list of UUIDs' }),
        Matches(dashed, { each: true, message: 'must be a list of UUIDs' }),
        ...(some ? [ArrayNotEmpty({ message: 'must be a list of at least one id' })] : []),
      ],
    },
    description,
    [someId],
    traits,
  );

function idOf(item: unknown): string | undefined {
  return canonicalUuid(typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item);
}
