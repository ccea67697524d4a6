/** The items one after another, and again from the first: which one is at this number. */
export function inTurn<T extends string | object>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('there is nothing to take in turn');
  return item;
}
