import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** No shot, asset or other entity has this id. */
export class EntityNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no shot, asset or other entity with this id.');
  }
}

/** No shot of the production has this id. */
export class ShotNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no shot with this id.');
  }
}

/** What a new sequence or shot should hang below is not there, or is in another production. */
export class PlaceNotFound extends Problem {
  /** @param kind such as "sequence" */
  constructor(kind: string) {
    super('not-found', `This production has no ${kind} with this id.`);
  }
}

/** The production has an entity of this name at this place. */
export class EntityNameTaken extends Problem {
  /** @param kind such as "Shot" */
  constructor(kind: string) {
    super('already-exists', `Another ${kind.toLowerCase()} already has this name there.`, {
      data: { errors: [{ field: 'name', message: 'is already taken' }] },
    });
  }
}

/** An entity hangs below what belongs above it, in its own production. */
export class PlaceDoesNotFit extends InvalidInput {
  /** @param above the kind that belongs above, such as "Sequence"; undefined when nothing does */
  constructor(kind: string, above: string | undefined) {
    const expected = above ? `must name a ${above.toLowerCase()} of the same production` : 'must be null';
    super([{ field: 'parent_id', message: `${expected}, for this is a ${kind.toLowerCase()}` }]);
  }
}

/** What an entity was made from is in its own production. */
export class SourceDoesNotFit extends InvalidInput {
  constructor() {
    super([{ field: 'source_id', message: 'must name another entity of the same production' }]);
  }
}

/** A shot stays a shot; only assets change their type. */
export class KindIsFixed extends InvalidInput {
  constructor(kind: string) {
    super([{ field: 'entity_type_id', message: `must name a type of the same kind, ${kind}` }]);
  }
}
