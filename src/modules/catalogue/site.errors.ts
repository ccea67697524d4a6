import { Problem } from '../../common/problem/problem.js';

/** No site of the studio has this id. */
export class SiteNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no studio with this id.');
  }
}

/** People still work there. */
export class SiteInUse extends Problem {
  constructor(people: number) {
    super(
      'still-in-use',
      `This studio is still used by ${people === 1 ? '1 person' : `${people} people`}. Move them first, or archive it instead.`,
      { data: null },
    );
  }
}
