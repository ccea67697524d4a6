import { describeAccess, linesOf } from '../support/access-matrix.js';

describeAccess('who may call what: equipment and catalogues', [...linesOf('inventory'), ...linesOf('catalogues')]);
