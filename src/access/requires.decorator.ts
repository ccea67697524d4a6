import { applyDecorators, SetMetadata, type Type, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { Refuses } from '../common/http/answers.decorator.js';
import type { FactsGuard } from './facts.guard.js';
import type { FactsOf, Kind } from './facts.js';
import { REQUIREMENT, type Requirement } from './requirement.js';
import type { ActionAbout, KindOf } from './rights.js';

export const PUBLIC = 'troupe:public';
export const OPEN_DURING_SET_UP = 'troupe:open-during-set-up';
export const CHANGES_STATE = 'troupe:changes-state';
export const TAKES_OLD_PASSWORD = 'troupe:takes-old-password';

const requires = (requirement: Requirement) =>
  applyDecorators(
    SetMetadata(REQUIREMENT, requirement),
    ApiExtension('x-action', requirement.action),
    ApiBearerAuth(),
    ApiCookieAuth(),
    Refuses({ 401: 'No valid token, or its owner is switched off' }),
    ...(requirement.guard ? [UseGuards(requirement.guard)] : []),
  );

/** How a guard is told what to look at; a guard that need not be told may be told nothing. */
type Told<How> = undefined extends How ? [how?: NoInfer<How>] : [how: NoInfer<How>];

/** A guard that looks before at what the request names, if there is any. */
type Before<How> = [] | [guard: Type<FactsGuard<object, How>>, ...how: Told<How>];

/** A route about one thing. The guard finds the facts that decide. */
export const RequiresOn = <A extends ActionAbout<Exclude<Kind, 'studio' | 'self'>>, How = undefined>(
  action: A,
  guard: Type<FactsGuard<FactsOf<KindOf<A>>, How>>,
  ...[how]: Told<How>
) => requires({ action, about: 'one', guard, how });

/** A route about what is the caller's own by its address. A guard looks before at what else the path names. */
export const RequiresOwn = <How = undefined>(action: ActionAbout<'self'>, ...[guard, how]: Before<How>) =>
  requires({ action, about: 'own', guard, how });

/** A route that lists what the caller may see, or does what they may to each of many: the statement takes the condition. */
export const RequiresList = <How = undefined>(
  action: ActionAbout<Exclude<Kind, 'studio' | 'self'>>,
  ...[guard, how]: Before<How>
) => requires({ action, about: 'many', guard, how });

/** A route about what is the studio's: the role alone decides. A guard looks before whether there is such a thing. */
export const RequiresRole = <How = undefined>(action: ActionAbout<'studio'>, ...[guard, how]: Before<How>) =>
  requires({ action, about: 'one', guard, how });

/** A route that is open while a second factor has yet to be set up, where the studio demands one. */
export const OpenDuringSetUp = () => SetMetadata(OPEN_DURING_SET_UP, true);

/** A GET route that changes something all the same, as in Zou: a link on another site must not reach it. */
export const ChangesState = () => SetMetadata(CHANGES_STATE, true);

/**
 * A route about the person of the path who, when that is the caller, may send their password as `old_password`. A wrong one
 * is refused; whether it was sent is `provedHash` of the viewer.
 */
export const TakesOldPassword = () => SetMetadata(TAKES_OLD_PASSWORD, true);

/** A route that needs no token. The reason is for the reader. */
export const Public = (reason: string) => SetMetadata(PUBLIC, reason);
