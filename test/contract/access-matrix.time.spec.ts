import { describeAccess, linesOf } from '../support/access-matrix.js';

describeAccess('who may call what: hours, leave and quotas', [
  ...linesOf('hours'),
  ...linesOf('totals'),
  ...linesOf('leave'),
]);
