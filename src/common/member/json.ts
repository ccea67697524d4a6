import { IsObject } from 'class-validator';
import { AsSent } from '../http/declared-members.js';
import { sizeOf, written } from '../http/exact-json.js';
import { InvalidInput } from '../problem/invalid-input.js';
import { member, type Traits } from './member.js';
import { Refused } from './rule.js';
import { largestMember } from './text.js';

const tooLarge = `must be at most ${largestMember} bytes of JSON`;

/** U+0000 or half a character, as `JSON.stringify` writes them; neither can be stored. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Free JSON is kept as it is; only its size is limited, and what the database could not hold is refused. */
export const FreeJson: readonly PropertyDecorator[] = [
  AsSent(),
  Refused('free JSON', (value) => {
    if (sizeOf(written(value)) > largestMember) return tooLarge;
    return unstorable.test(JSON.stringify(value))
      ? 'holds a character that cannot be stored (U+0000 or a lone surrogate)'
      : undefined;
  }),
];

/** A JSON object of any members. */
export const JsonObject = (description: string, example: object, traits?: Traits<object>) =>
  member(
    {
      kind: 'json',
      column: { type: 'jsonb' },
      schema: { type: 'object', additionalProperties: true },
      rules: [IsObject({ message: 'must be a JSON object' }), ...FreeJson],
    },
    description,
    example,
    traits,
  );

/** Any JSON. */
export const AnyJson = (description: string, example: unknown, traits?: Traits) =>
  member(
    {
      kind: 'json',
      column: { type: 'jsonb' },
      schema: {
        oneOf: [
          { type: 'array', items: {} },
          { type: 'object' },
          ...['string', 'number', 'boolean'].map((type) => ({ type })),
        ],
      },
      rules: FreeJson,
    },
    description,
    example,
    traits,
  );

/** Refuses stored JSON that has grown too large, as by a merge. */
export function checkSize(field: string, stored: string): void {
  if (sizeOf(stored) > largestMember) {
    throw new InvalidInput([{ field, message: `${tooLarge}, together with what is there already` }]);
  }
}
