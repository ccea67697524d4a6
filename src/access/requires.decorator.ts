import { applyDecorators, SetMetadata, Type, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { Refuses } from '../common/http/answers.decorator.js';
import { Action } from './policy.js';
import type { SubjectGuard } from './subject.guard.js';

export const ACTION = 'troupe:action';
export const SUBJECT_GUARD = 'troupe:subject-guard';
export const PUBLIC = 'troupe:public';
export const OPEN_DURING_SET_UP = 'troupe:open-during-set-up';
export const CHANGES_STATE = 'troupe:changes-state';
export const TAKES_OLD_PASSWORD = 'troupe:takes-old-password';

/**
 * Names the action of a route. With a guard, that guard finds out whose thing the route is about and decides;
 * without one, the cell of the caller's role decides alone.
 */
export const Requires = (action: Action, guard?: Type<SubjectGuard>) =>
  applyDecorators(
    SetMetadata(ACTION, action),
    ApiExtension('x-action', action),
    ApiBearerAuth(),
    ApiCookieAuth(),
    Refuses({ 401: 'No valid token, or its owner is switched off' }),
    ...(guard ? [SetMetadata(SUBJECT_GUARD, guard), UseGuards(guard)] : []),
  );

/** A route that is open while a second factor has yet to be set up, where the studio demands one. */
export const OpenDuringSetUp = () => SetMetadata(OPEN_DURING_SET_UP, true);

/** A GET route that changes something all the same, as the contract has it: a link on another site must not reach it. */
export const ChangesState = () => SetMetadata(CHANGES_STATE, true);

/**
 * A route about the person of the path who, when that is the caller, may send their password as `old_password`. A wrong one
 * is refused; whether it was sent is `provedPassword` of the viewer.
 */
export const TakesOldPassword = () => SetMetadata(TAKES_OLD_PASSWORD, true);

/** A route that needs no token. The reason is for the reader. */
export const Public = (reason: string) => SetMetadata(PUBLIC, reason);
