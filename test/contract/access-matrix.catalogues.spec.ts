import { describeAccess, everyTime, linesOf } from '../support/access-matrix.js';

describeAccess(
  'who may call what: equipment and catalogues',
  everyTime([...linesOf('inventory'), ...linesOf('catalogues')]),
);
