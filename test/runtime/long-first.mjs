import sequencer from '@jest/test-sequencer';

const isMatrix = ({ path }) => path.includes('access-matrix');

/** The access matrix is small to look at and long to run: begun last, it would leave the other workers with nothing to do. */
export default class LongFirst extends (sequencer.default ?? sequencer) {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted.filter(isMatrix), ...sorted.filter((test) => !isMatrix(test))];
  }
}
