import { describeAccess, linesOf } from '../support/access-matrix.js';

describeAccess('who may call what: parts of requests and answers', linesOf('parts'));
