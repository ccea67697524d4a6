import { describeAccess, everyTime, linesOf } from '../support/access-matrix.js';

describeAccess(
  'who may call what: hours, leave and quotas',
  everyTime([...linesOf('hours'), ...linesOf('totals'), ...linesOf('leave')]),
);
