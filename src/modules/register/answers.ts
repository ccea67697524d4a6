import { applyDecorators, type Type } from '@nestjs/common';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { attributesOf } from '../../common/member/member.js';
import type { StoredRow } from '../../common/member/stored.js';
import { registrationOf } from './registered.js';

const notAdministrator = 'Not an administrator';

const missing = (called: string) => `No ${called} has this id`;

/** Documents the list of a register. */
export const AnswersRows = (declared: Type<StoredRow>, view: Type) =>
  applyDecorators(AnswersList(view, attributesOf(declared)), Refuses({ 400: 'A parameter or filter does not fit' }));

/** Documents a route that makes a row of a register. */
export const AnswersNew = (declared: Type<StoredRow>, view: Type) =>
  applyDecorators(
    Answers(201, view, `The new ${registrationOf(declared).called}`),
    Refuses({ 400: 'A member is missing, does not fit, or is taken', 403: notAdministrator }),
  );

/** Documents a route that reads a row of a register. */
export function AnswersRow(declared: Type<StoredRow>, view: Type) {
  const { called } = registrationOf(declared);
  return applyDecorators(
    Answers(200, view, `The ${called}`),
    Refuses({ 400: 'The id is not a UUID', 404: missing(called) }),
  );
}

/** Documents a route that changes a row of a register. */
export function AnswersChanged(declared: Type<StoredRow>, view: Type) {
  const { called } = registrationOf(declared);
  return applyDecorators(
    Answers(200, view, `The changed ${called}`),
    Refuses({ 400: 'A member does not fit, or is taken', 403: notAdministrator, 404: missing(called) }),
  );
}

/** Documents a route that deletes a row of a register. */
export function AnswersDeleted(declared: Type<StoredRow>) {
  const { called } = registrationOf(declared);
  return applyDecorators(
    Answers(204, undefined, 'Deleted'),
    Refuses({
      400: `The id is not a UUID, or the ${called} is still in use`,
      403: notAdministrator,
      404: missing(called),
    }),
  );
}
