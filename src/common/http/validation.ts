import { ValidateBy, ValidateIf, ValidationOptions } from 'class-validator';
import { instant } from '../time/instant.js';
import { readDay, readLooseDay } from '../time/day.js';
import { withoutTime } from '../time/without-time.js';
import { ReadAs } from './declared-members.js';
import { canonicalUuid } from './uuid.js';

/** The member may be left out; null is refused by the rules beside this one. */
export const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

/** The member may be left out or null. */
export const MayBeNull = () => ValidateIf((_, value) => value !== undefined && value !== null);

/** A rule of one's own, with the sentence for whoever breaks it ("must be …"). */
export const Must = (be: string, test: (value: unknown) => boolean, options?: ValidationOptions) =>
  ValidateBy({ name: be, validator: { validate: test, defaultMessage: () => `must be ${be}` } }, options);

/** Reads a value into its canonical form; what cannot be read stays as it is, for the rule beside it to refuse. */
export const Canonical = (read: (value: unknown) => unknown) => ReadAs((value) => read(value) ?? value);

/** Several rules as one. */
export const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** A UUID, in any case and with or without dashes. */
export const IsId = () =>
  all(
    Canonical(canonicalUuid),
    Must('a UUID', (value) => canonicalUuid(value) !== undefined),
  );

/** A list of UUIDs, or of objects with an `id`; a repeated one counts once. */
export const IsIdList = () =>
  all(
    Canonical((value) => (Array.isArray(value) ? [...new Set(value.map((item) => idOf(item) ?? item))] : undefined)),
    Must(
      'a list of UUIDs',
      (value) => Array.isArray(value) && value.every((item) => canonicalUuid(item) !== undefined),
    ),
  );

function idOf(item: unknown): string | undefined {
  return canonicalUuid(typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item);
}

/** A calendar day; a time behind it is cut off. */
export const IsDay = () =>
  all(
    Canonical((value) => readDay(withoutTime(value))),
    Must('a day like 2024-06-30', (value) => readDay(value) !== undefined),
  );

/** The same; one-digit months and days are tolerated. */
export const IsLooseDay = () =>
  all(
    Canonical((value) => readLooseDay(withoutTime(value))),
    Must('a day like 2024-06-30', (value) => readLooseDay(value) !== undefined),
  );

/** A point in time, kept as a Date; without an offset it is UTC. */
export const IsInstant = () =>
  all(
    Canonical(instant),
    Must('a point in time like 2024-06-30T10:30:00Z', (value) => value instanceof Date),
  );

/** True or false; 0 and 1 are tolerated, texts are not. */
export const IsFlag = () =>
  all(
    Canonical((value) => (value === 0 || value === 1 ? value === 1 : undefined)),
    Must('true or false', (value) => typeof value === 'boolean'),
  );

/** A 32-bit whole number; a numeric text is tolerated, a fraction is not. */
export const IsWhole = ({ min = -(2 ** 31), max = 2 ** 31 - 1 } = {}) =>
  all(
    Canonical((value) => (typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : undefined)),
    Must(
      `a whole number between ${min} and ${max}`,
      (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
    ),
  );

const decimal = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A number above 0; a numeric text is tolerated. */
export const IsPositive = (max: number) =>
  all(
    Canonical((value) => (typeof value === 'string' && decimal.test(value) ? Number(value) : undefined)),
    Must(
      `a number greater than 0 and at most ${max}`,
      (value) => typeof value === 'number' && value > 0 && value <= max,
    ),
  );

/** One of a few codes. */
export const IsCode = (codes: readonly string[]) =>
  Must(`one of ${codes.join(', ')}`, (value) => typeof value === 'string' && codes.includes(value));

/** A colour as `#RGB` or `#RRGGBB`, or nothing. */
export const IsColor = () =>
  Must('a colour like #4C9AFF', (value) => typeof value === 'string' && /^(#([0-9a-f]{3}|[0-9a-f]{6}))?$/i.test(value));

/** A number of 0 or more; a numeric text is tolerated. */
export const IsAmount = () =>
  all(
    Canonical((value) => (typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined)),
    Must('a number of 0 or more', (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0),
  );
