import { FairTurns, NoTurn } from './fair-turns.js';

/** Work that ends when it is told to, and what began so far. */
function scene(turns: FairTurns) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (key: string) =>
    turns.take(key, () => {
      begun.push(key);
      return new Promise<void>((end) => ends.push(end));
    });
  const endOne = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { begun, ask, endOne };
}

describe('fair turns', () => {
  it('are taken round by round, one of each key', async () => {
    const { begun, ask, endOne } = scene(new FairTurns(1, 100, 100));
    const asked = ['a', 'a', 'a', 'a', 'b', 'b', 'c'].map(ask);
    for (let i = 0; i < asked.length; i++) await endOne();
    await Promise.all(asked);
    expect(begun.join('')).toBe('aabcaba');
  });

  it('are so many at a time, also when one of them fails', async () => {
    const turns = new FairTurns(2, 100, 100);
    const { begun, ask, endOne } = scene(turns);
    const failing = turns.take('x', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    const asked = ['a', 'b', 'c'].map(ask);
    await new Promise(setImmediate);
    expect(begun).toEqual(['a', 'b']);
    await endOne();
    expect(begun).toEqual(['a', 'b', 'c']);
    await endOne();
    await endOne();
    await Promise.all(asked);
  });

  it('are refused to a key of which too many wait, and to everybody when too many wait in all', async () => {
    const { ask, endOne } = scene(new FairTurns(1, 3, 2));
    const asked = ['a', 'a', 'a', 'b'].map(ask);
    await expect(ask('a')).rejects.toEqual(new NoTurn(true));
    await expect(ask('c')).rejects.toEqual(new NoTurn(false));
    await endOne();
    asked.push(ask('c'));
    for (let i = 0; i < asked.length; i++) await endOne();
    await Promise.all(asked);
  });

  it('send away who waits and who comes when they are closed; what has begun ends', async () => {
    const turns = new FairTurns(1, 100, 100);
    const { begun, ask, endOne } = scene(turns);
    const [first, ...others] = ['a', 'a', 'b'].map(ask);
    turns.close(new Error('closed'));
    for (const asked of [...others, ask('c')]) await expect(asked).rejects.toThrow('closed');
    await endOne();
    await first;
    expect(begun).toEqual(['a']);
  });
});
