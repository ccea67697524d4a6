import { AsSent } from './declared-members.js';
import { sizeOf, written } from './exact-json.js';
import { InvalidInput } from '../problem/invalid-input.js';
import { largestMember, Refused } from './text-rules.js';
import { all } from './validation.js';

const tooLarge = `must be at most ${largestMember} bytes of JSON`;

/** U+0000 or half a character, as `JSON.stringify` writes them; neither can be stored. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Free JSON is kept as it is; only its size is limited, and what the database could not hold is refused. */
const IsFreeJson = (problem: (value: unknown) => string | undefined) =>
  all(
    AsSent(),
    Refused('free JSON', (value) => problem(value) ?? problemOfJson(value)),
  );

function problemOfJson(value: unknown): string | undefined {
  if (sizeOf(written(value)) > largestMember) return tooLarge;
  return unstorable.test(JSON.stringify(value))
    ? 'holds a character that cannot be stored (U+0000 or a lone surrogate)'
    : undefined;
}

/** A JSON object. */
export const IsJsonObject = () =>
  IsFreeJson((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'must be a JSON object',
  );

/** Any JSON. */
export const IsJson = () => IsFreeJson(() => undefined);

/** Refuses stored JSON that has grown too large, as by a merge. */
export function checkSize(field: string, stored: string): void {
  if (sizeOf(stored) > largestMember) {
    throw new InvalidInput([{ field, message: `${tooLarge}, together with what is there already` }]);
  }
}
