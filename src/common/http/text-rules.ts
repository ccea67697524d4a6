import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { composed, findUnfit, hasAtMost, isBlank, unfitForLine, unstorable } from '../text.js';
import { ReadAs } from './declared-members.js';
import { all, Canonical, Must } from './validation.js';

/** Every text of a body is of one of these kinds. What people type is kept in NFC. */

/** A rule that says itself what is wrong with a value; undefined when nothing is. */
export const Refused = (name: string, problem: (value: unknown) => string | undefined): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value) => problem(value) === undefined,
      defaultMessage: (about) => problem(about?.value) ?? 'must be another value',
    },
  });

const Composed = () => Canonical((value) => (typeof value === 'string' ? composed(value) : undefined));

/** A name: one line in which something can be seen. Blanks around it stay. */
export const IsName = (longest: number) =>
  all(
    ApiProperty({ minLength: 1, maxLength: longest }),
    Composed(),
    Refused('name', (value) => problemOfLine(value, longest, 1) ?? problemOfBlanks(value as string)),
  );

/** One line that may be empty, such as a short code or a family name. */
export const IsLine = (longest: number) =>
  all(
    ApiProperty({ maxLength: longest }),
    Composed(),
    Refused('line', (value) => problemOfLine(value, longest)),
  );

/** One line of a member that may be null: blank means none. */
export const IsLineOrNone = (longest: number) => all(BlankIsNone(), IsLine(longest));

/** Blank means null, which is what members have that are not set. */
export const BlankIsNone = () => ReadAs((value) => (typeof value === 'string' && isBlank(value) ? null : value));

function problemOfLine(value: unknown, longest: number, shortest = 0): string | undefined {
  if (typeof value !== 'string' || value.length < shortest || !hasAtMost(longest, value)) {
    return `must be a text of ${shortest > 0 ? `${shortest} to` : 'at most'} ${longest} characters`;
  }
  const unfit = findUnfit(value, unfitForLine);
  return unfit && `must be one line without control characters and hidden marks; there is ${unfit}`;
}

const problemOfBlanks = (text: string) => (isBlank(text) ? 'must have characters that can be seen' : undefined);

/** The most that a free text or free JSON takes, in bytes of UTF-8. */
export const largestMember = 65_536;

/** A text of any kind and of many lines. */
export const IsFreeText = (longest = largestMember) =>
  all(
    ApiProperty({ maxLength: longest }),
    Composed(),
    Refused('free text', (value) => {
      if (typeof value !== 'string' || !hasAtMost(longest, value)) {
        return `must be a text of at most ${longest} characters`;
      }
      if (Buffer.byteLength(value) > largestMember) return `must be a text of at most ${largestMember} bytes`;
      const unfit = findUnfit(value, unstorable);
      return unfit && `must be a text that can be stored; there is ${unfit}`;
    }),
  );

/** A password, code or token: of at most so many characters, and never another text than the one that was given. */
export const IsText = (longest: number, { shortest = 0 } = {}) =>
  Must(
    shortest > 0 ? `a text of ${shortest} to ${longest} characters` : `a text of at most ${longest} characters`,
    (value) =>
      typeof value === 'string' && value.length >= shortest && hasAtMost(longest, value) && !unstorable.test(value),
  );
