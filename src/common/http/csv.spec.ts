import fc from 'fast-check';
import { csv } from './csv.js';

const dangerous = '=+-@\t\r\n＝＋－＠';

/** A text with what matters to spreadsheets in it more often than elsewhere. */
const cells = fc.string({
  unit: fc.oneof(fc.constantFrom(...dangerous, ...',;"\' '), fc.string({ minLength: 1, maxLength: 1 })),
  maxLength: 20,
});

describe('a cell of an export', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['a,=1+1', "a,'=1+1"],
    ['a,-1', "a,'-1"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a, =1+1', "a,' =1+1"],
    [' =1+1', "' =1+1"],
    ['a,\tb', "a,'\tb"],
    ['＝1+1', "'＝1+1"],
    ['x,＠y', "x,'＠y"],
  ])('%j starts no formula, wherever it is split', (text, expected) => {
    expect(csv([[text]])).toBe(`${expected}\r\n`);
  });

  test('with a separator or quotes of the file starts none behind them', () => {
    expect(csv([['a;=1+1']])).toBe(`"a;'=1+1"\r\n`);
    expect(csv([['a"=1+1']])).toBe(`"a""'=1+1"\r\n`);
    expect(csv([["a'=1+1"]])).toBe(`a''=1+1\r\n`);
    expect(csv([['a\n=1+1']])).toBe(`"a\n'=1+1"\r\n`);
  });

  test.each([
    'Jean-Pierre',
    "O'Brien",
    'Ada, Countess of Lovelace',
    'a=b',
    'C++',
    'ada@example.com',
    '1 - 2',
    'Mr. +1',
  ])('%j stays as it is', (name) => {
    expect(csv([[name]])).toBe(`${name}\r\n`);
  });

  test('that is a number stays one', () => {
    expect(csv([[-1, -0.5, 0, 3]])).toBe('-1;-0.5;0;3\r\n');
  });

  test('of any text starts no formula where it is split at any separator', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const line = csv([['x', text, 'y']]).slice(2, -4);
        const parts = [',', ';', '\t', '"', "'", '\r', '\n'].flatMap((separator) => line.split(separator));
        const started = parts.filter((part) => /^\s*[=+\-@＝＋－＠]/.test(part));
        // Behind an apostrophe of ours there is nothing but what it neutralises.
        expect(started.filter((part) => !line.includes(`'${part}`))).toEqual([]);
      }),
    );
  });
});
