import { mentionedIn } from './mentions.js';

const names = ['Ann', 'Ann Bee', 'Zoé', 'Compositing', 'Comp', 'J. R. (Bob)', '', '  '];
const mentioned = (text: string) =>
  mentionedIn(
    text,
    names.map((name) => ({ name })),
  ).map(({ name }) => name);

it.each([
  ['@Ann Bee, look', ['Ann Bee']],
  ['@Ann look', ['Ann']],
  ['look @Ann', ['Ann']],
  ['@Ann.', ['Ann']],
  ['@Ann\n@Ann Bee', ['Ann', 'Ann Bee']],
  ['@Annabel @Ann_ @Ann2 @Anné', []],
  ['@Ann Beeper', ['Ann']],
  ['@ann @ANN', []],
  ['Ann', []],
  ['@', []],
  ['@ Ann', []],
  ['@Zoe\u0301!', ['Zoé']],
  ['@Zoe', []],
  ['@Compositing please', ['Compositing']],
  ['@Comp, @J. R. (Bob)', ['Comp', 'J. R. (Bob)']],
  ['@@Ann', ['Ann']],
  ['@Ann@Ann Bee', ['Ann', 'Ann Bee']],
])('%j mentions %j', (text, expected) => {
  expect(mentioned(text)).toEqual(expected);
});

it('means everybody of the same name', () => {
  expect(
    mentionedIn('@Ann', [
      { name: 'Ann', id: 1 },
      { name: 'Ann', id: 2 },
    ]),
  ).toHaveLength(2);
});

it('reads a long text with many names in no time', () => {
  const candidates = Array.from({ length: 2_000 }, (_, number) => ({ name: `Person ${number}` }));
  const before = process.cpuUsage();
  mentionedIn('@Person 1'.repeat(7_000), candidates);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
});
