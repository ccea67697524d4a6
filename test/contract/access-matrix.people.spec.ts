import { describeAccess, everyTime, linesOf } from '../support/access-matrix.js';

describeAccess(
  'who may call what: people, accounts and signing in',
  everyTime([...linesOf('people'), ...linesOf('sign-in')]),
);
