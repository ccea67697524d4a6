import { describeAccess, everyTime, linesOf } from '../support/access-matrix.js';

describeAccess('who may call what: productions and tasks', everyTime([...linesOf('productions'), ...linesOf('tasks')]));
