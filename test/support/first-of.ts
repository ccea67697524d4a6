/** The first of what a statement or a list answered; a test that counts on one fails with a sentence when there is none. */
export function firstOf<T>(found: readonly T[]): T {
  const [first] = found;
  if (first === undefined) throw new Error('There is none, and the test counts on one.');
  return first;
}
