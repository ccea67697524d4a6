import { Problem } from './problem.js';

/** What is wrong with one field of the body, the query or the path. */
export interface FieldError {
  /** Name of the field; empty for a rule on the whole body. */
  field: string;
  message: string;
}

/** Bad input: which fields, and what was expected. */
export class InvalidInput extends Problem {
  constructor(readonly errors: readonly FieldError[]) {
    super(
      'invalid-input',
      errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ') + '.',
      { data: { errors } },
    );
  }
}
