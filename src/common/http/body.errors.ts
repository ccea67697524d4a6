import { Problem } from '../problem/problem.js';
import { inWords, mostFields, mostMembers } from './body-limits.js';

/** A body that cannot be read; the sentence says why. */
export class UnreadableBody extends Problem {
  constructor(sentence: string) {
    super('invalid-input', sentence, { data: null });
  }
}

/** More bytes than the route reads. */
export class BodyTooLarge extends Problem {
  constructor(most: number) {
    super('too-large', `The body is larger than ${inWords(most)}, the most that is read here.`);
  }
}

/** A small body that holds too much all the same. */
export class TooManyMembers extends Problem {
  constructor() {
    super('too-large', `The body has more than ${mostMembers} members, or objects and lists. Send it in parts.`);
  }
}

/** A form with too many fields. */
export class TooManyFields extends Problem {
  constructor() {
    super('too-large', `The form has more than ${mostFields} fields.`);
  }
}

/** A sender who falls silent, or sends a little now and then. */
export class BodyTooSlow extends Problem {
  constructor() {
    super('too-slow', 'The body did not arrive in time. Try again on a better connection.');
  }
}

/** A body of another kind than the route reads. */
export class UnsupportedBody extends Problem {
  constructor(sentence = 'Send the body as JSON, with the header Content-Type: application/json.') {
    super('unsupported-media-type', sentence);
  }
}

/** More pictures wait to be received than can be drawn soon. */
export class TooManyPictures extends Problem {
  constructor() {
    super(
      'unavailable',
      'Very many pictures are uploaded at this moment. Nothing was changed; try again in a minute.',
      {},
      { 'retry-after': '60' },
    );
  }
}
