import { describeAccess, everyTime, linesOf } from '../support/access-matrix.js';

describeAccess('who may call what: parts of requests and answers', everyTime(linesOf('parts')));
