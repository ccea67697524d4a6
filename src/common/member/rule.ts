import { ValidateBy, type ValidationArguments } from 'class-validator';
import { ReadAs } from '../http/declared-members.js';

/** Several rules as one. */
export const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** Reads a value into its canonical form; what cannot be read stays as it is, for the rule beside it to refuse. */
export const Canonical = (read: (value: unknown) => unknown) => ReadAs((value) => read(value) ?? value);

/** What class-validator's own rules cannot say, with the sentence for whoever breaks it ("must be …"). */
export const Must = (be: string, test: (value: unknown) => boolean) =>
  Refused(be, (value) => (test(value) ? undefined : `must be ${be}`));

/** The same, where the sentence depends on the value; undefined when nothing is wrong. */
export const Refused = (name: string, problem: (value: unknown) => string | undefined) =>
  ValidateBy({
    name,
    validator: {
      validate: (value) => problem(value) === undefined,
      defaultMessage: (about?: ValidationArguments) => problem(about?.value) ?? '',
    },
  });
