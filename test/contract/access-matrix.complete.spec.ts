import { readFileSync } from 'node:fs';
import { areas, linesOf, specialLines, type Line } from '../support/access-matrix.js';
import { relations } from '../support/access-relations.js';
import { tokenHolders, tokenless } from '../support/access-scene.js';
import { firstOf } from '../support/first-of.js';

const lines = areas.flatMap(linesOf);
const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
const cellsIn = (some: readonly Line[]) => some.flatMap(({ cells }) => cells).length;
const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

describe('the access matrix', () => {
  it('has a line for each route, and no line without one', () => {
    const typed = new Set(lines.map(({ cells }) => firstOf(cells).route));
    expect([...typed].sort()).toEqual(documented.sort());
    expect(documented).toEqual(expect.arrayContaining(specialLines().map(({ cells }) => firstOf(cells).route)));
  });

  it('tries each line as every caller in every relation', () => {
    const callers = [...tokenHolders, ...tokenless];
    const all = Object.keys(relations).flatMap((relation) => callers.map((caller) => `${caller}, ${relation}`));
    for (const { cells } of lines) {
      expect(cells.map(({ caller, relation }) => `${caller}, ${relation}`)).toEqual(all);
    }
  });

  it('has 226 lines of 17 relations and 10 callers: 38,420 cells', () => {
    expect([lines.length, cellsIn(lines)]).toEqual([226, 38_420]);
  });

  it('has 411 lines of special relations: 1,569 cells', () => {
    expect([specialLines().length, cellsIn(specialLines())]).toEqual([411, 1_569]);
  });
});
