import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { ReadAs } from '../http/declared-members.js';
import { composed, findUnfit, hasAtMost, isBlank, unfitForLine, unstorable } from '../text.js';
import { member, type Traits } from './member.js';
import { all, Canonical, Must, Refused } from './rule.js';

/** Every text is of one of these kinds. Bodies are kept in NFC, but for secrets. */

/** Characters, as class-validator counts them; ours counts what varchar counts. */
const Characters = (most: number, fewest = 0) => {
  const message =
    fewest > 0 ? `must be a text of ${fewest} to ${most} characters` : `must be a text of at most ${most} characters`;
  return all(
    IsString({ message }),
    ...(fewest > 0 ? [MinLength(fewest, { message })] : []),
    MaxLength(most, { message }),
    Refused('characters', (value) => (typeof value === 'string' && hasAtMost(most, value) ? undefined : message)),
  );
};

const Composed = () => Canonical((value) => (typeof value === 'string' ? composed(value) : undefined));

/** One line without anything that hides or turns what is around it. */
const OneLine = () =>
  Refused('line', (value) => {
    const unfit = typeof value === 'string' ? findUnfit(value, unfitForLine) : undefined;
    return unfit && `must be one line without control characters and hidden marks; there is ${unfit}`;
  });

/** Blank means null, which is what members have that are not set. */
export const BlankIsNone = () => ReadAs((value) => (typeof value === 'string' && isBlank(value) ? null : value));

const line = (max: number, ...rules: PropertyDecorator[]) => ({
  kind: 'text' as const,
  column: { type: 'varchar' as const, length: max },
  schema: { type: String, maxLength: max },
  rules: [...rules, Composed(), Characters(max), OneLine()],
});

type TextTraits = Traits<string> & {
  /** The most characters. */
  max: number;
};

/** A name: one line in which something can be seen. Blanks around it stay. */
export const Name = (description: string, example: string, { max, ...traits }: TextTraits) =>
  member(
    {
      ...line(max),
      schema: { type: String, minLength: 1, maxLength: max },
      rules: [
        Composed(),
        Characters(max, 1),
        OneLine(),
        Refused('seen', (value) => (isBlank(String(value)) ? 'must have characters that can be seen' : undefined)),
      ],
    },
    description,
    example,
    traits,
  );

/** One line that may be empty, such as a short code or a family name. */
export const Line = (description: string, example: string, { max, ...traits }: TextTraits) =>
  member(line(max), description, example, traits);

/** One line of a member that may be null: blank means none, in bodies and in old rows. */
export const OptionalLine = (description: string, example: string, { max, ...traits }: TextTraits) =>
  member({ ...line(max, BlankIsNone()), kind: 'optional text' }, description, example, { ...traits, nullable: true });

/** The most that a free text or free JSON takes, in bytes of UTF-8. */
export const largestMember = 65_536;

/** A text of any kind and of many lines. */
export const FreeText = (
  description: string,
  example: string,
  { max = largestMember, ...traits }: Partial<TextTraits> = {},
) =>
  member(
    {
      kind: 'text',
      column: { type: 'text' },
      schema: { type: String, maxLength: max },
      rules: [
        Composed(),
        Characters(max),
        Refused('free text', (value) => {
          if (Buffer.byteLength(String(value)) > largestMember)
            return `must be a text of at most ${largestMember} bytes`;
          const unfit = findUnfit(String(value), unstorable);
          return unfit && `must be a text that can be stored; there is ${unfit}`;
        }),
      ],
    },
    description,
    example,
    traits,
  );

/** A password, code or token: of at most so many characters, and never another text than the one that was given. */
export const Secret = (
  description: string,
  example: string,
  { max, min = 0, ...traits }: TextTraits & { min?: number },
) => {
  const be = min > 0 ? `a text of ${min} to ${max} characters` : `a text of at most ${max} characters`;
  return member(
    {
      schema: { type: String, maxLength: max, ...(min > 0 && { minLength: min }) },
      rules: [Characters(max, min), Must(be, (value) => typeof value === 'string' && !unstorable.test(value))],
    },
    description,
    example,
    traits,
  );
};

/** One of a few codes. */
export const Code = (
  description: string,
  example: string,
  { of, ...traits }: Traits<string> & { of: readonly string[] },
) =>
  member(
    {
      kind: 'code',
      column: { type: 'varchar', length: 255 },
      schema: { type: String, enum: [...of] },
      rules: [IsIn(of, { message: `must be one of ${of.join(', ')}` })],
    },
    description,
    example,
    traits,
  );

/** A colour as `#RGB` or `#RRGGBB`, or nothing. */
export const Color = (description: string, example: string, traits?: Traits<string>) =>
  member(
    {
      kind: 'text',
      column: { type: 'varchar', length: 7 },
      schema: { type: String, maxLength: 7, pattern: '^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))?$' },
      rules: [Matches(/^(#([0-9a-f]{3}|[0-9a-f]{6}))?$/i, { message: 'must be a colour like #4C9AFF' })],
    },
    description,
    example,
    traits,
  );

/** A list of texts in an answer. */
export const Texts = (description: string, example: readonly string[], traits?: Traits<string[]>) =>
  member(
    {
      kind: 'json',
      column: { type: 'text', array: true },
      schema: { type: 'array', items: { type: 'string' } },
    },
    description,
    example,
    traits,
  );

/** A text of an answer that nobody sends. */
export const Text = (description: string, example: string, traits?: Traits<string>) =>
  member({ kind: 'text', column: { type: 'text' }, schema: { type: String } }, description, example, traits);
