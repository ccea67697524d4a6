import { describeAccess, specialLines } from '../support/access-matrix.js';

describeAccess('who may call what: relations that matter to some routes only', specialLines());
