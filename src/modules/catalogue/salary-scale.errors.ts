import { Problem } from '../../common/problem/problem.js';

/** Nobody makes salary scales by hand. */
export class SalaryScalesMakeThemselves extends Problem {
  constructor() {
    super(
      'rule-broken',
      'There is one salary scale for each department, position and seniority already: list them, and change the salary.',
      { data: null },
    );
  }
}

/** The department has another scale for this position and seniority. */
export class SalaryScaleExists extends Problem {
  constructor() {
    super('already-exists', 'This department has another salary scale for this position and seniority: change that.', {
      data: null,
    });
  }
}
