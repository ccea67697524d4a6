import { describeAccess, linesOf } from '../support/access-matrix.js';

describeAccess('who may call what: people, accounts and signing in', [...linesOf('people'), ...linesOf('sign-in')]);
