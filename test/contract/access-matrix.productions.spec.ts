import { describeAccess, linesOf } from '../support/access-matrix.js';

describeAccess('who may call what: productions and tasks', [...linesOf('productions'), ...linesOf('tasks')]);
