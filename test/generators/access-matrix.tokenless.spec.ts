import { areas, describeAccess, linesOf, withoutToken } from '../support/access-matrix.js';

describeAccess('who has no token that counts, in every relation', withoutToken(areas.flatMap(linesOf)));
