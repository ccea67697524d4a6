import { IsBoolean, IsInt, IsNumber, IsPositive, Max, Min } from 'class-validator';
import { member, type Traits } from './member.js';
import { Canonical } from './rule.js';

const decimal = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;
const numeric = (form: RegExp) =>
  Canonical((value) => (typeof value === 'string' && form.test(value) ? Number(value) : undefined));

const smallest = -(2 ** 31);
const largest = 2 ** 31 - 1;

/** True or false; 0 and 1 are tolerated, texts are not. */
export const Flag = (description: string, example: boolean, traits?: Traits<boolean>) =>
  member(
    {
      kind: 'boolean',
      column: { type: 'boolean' },
      schema: { type: Boolean },
      rules: [
        Canonical((value) => (value === 0 || value === 1 ? value === 1 : undefined)),
        IsBoolean({ message: 'must be true or false' }),
      ],
    },
    description,
    example,
    traits,
  );

/** A 32-bit whole number; a numeric text is tolerated, a fraction is not. */
export const Whole = (
  description: string,
  example: number,
  { min = smallest, max = largest, ...traits }: Traits<number> & { min?: number; max?: number } = {},
) => {
  const message = `must be a whole number between ${min} and ${max}`;
  return member(
    {
      kind: 'integer',
      column: { type: 'integer' },
      schema: { type: 'integer', minimum: min, maximum: max },
      rules: [numeric(/^\s*-?\d+\s*$/), IsInt({ message }), Min(min, { message }), Max(max, { message })],
    },
    description,
    example,
    traits,
  );
};

/** A number above 0; a numeric text is tolerated. */
export const Positive = (
  description: string,
  example: number,
  { max, ...traits }: Traits<number> & { max: number },
) => {
  const message = `must be a number greater than 0 and at most ${max}`;
  return member(
    {
      kind: 'number',
      column: { type: 'double precision' },
      schema: { type: Number, minimum: 0, exclusiveMinimum: true, maximum: max },
      rules: [numeric(decimal), IsNumber({}, { message }), IsPositive({ message }), Max(max, { message })],
    },
    description,
    example,
    traits,
  );
};

/** A number of 0 or more; a numeric text is tolerated. */
export const Amount = (description: string, example: number, traits?: Traits<number>) => {
  const message = 'must be a number of 0 or more';
  return member(
    {
      kind: 'number',
      column: { type: 'double precision' },
      schema: { type: Number, minimum: 0 },
      rules: [numeric(/^\s*\d+(\.\d+)?\s*$/), IsNumber({}, { message }), Min(0, { message })],
    },
    description,
    example,
    traits,
  );
};

/** A number of an answer, such as a sum. */
export const Numeric = (description: string, example: number, traits?: Traits<number>) =>
  member(
    { kind: 'number', column: { type: 'double precision' }, schema: { type: Number } },
    description,
    example,
    traits,
  );
