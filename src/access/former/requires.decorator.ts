import { applyDecorators, SetMetadata, Type, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { Refuses } from '../../common/http/answers.decorator.js';
import { Action } from './policy.js';
import type { SubjectGuard } from './subject.guard.js';

export const ACTION = 'troupe:action';
export const SUBJECT_GUARD = 'troupe:subject-guard';

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
