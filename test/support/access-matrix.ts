import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bodies, instead, lookedFor } from '../contract/access/requests.js';
import { relations, specialRelations, type RelationName } from './access-relations.js';
import { openApiDocument } from '../../src/docs/openapi.js';
import { openScene, tokenHolders, tokenless, type CallerName, type Scene, type TokenHolder } from './access-scene.js';
import { newRow, requestsOf } from './registers.js';
import { Studio } from './studio.js';
import { firstOf } from './first-of.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What comes of a request, by the letter that stands for it in the files. */
export const outcomes = {
  o: 'done',
  /** The answer holds many things, and that of the scene is among them, or is not. */
  s: 'shown',
  h: 'hidden',
  b: '400',
  u: '401',
  x: '403',
  n: '404',
} as const;

/** One request, and what must come of it. */
export interface Cell {
  /** As `docs/openapi.json` names it: `GET /data/tasks/{task_id}`. */
  route: string;
  method: Method;
  /** The path with the names of its parts, a query where the line has one, and behind `#` which part of the route it is about. */
  path: string;
  caller: CallerName;
  relation: RelationName;
  expected: (typeof outcomes)[keyof typeof outcomes];
}

/** A line of a file, as its cells. */
export interface Line {
  title: string;
  cells: readonly Cell[];
}

const standings = { ...relations, ...specialRelations };
/** The files of the matrix, each with every relation for each of its routes. */
export const areas = 'people sign-in inventory catalogues productions tasks hours totals leave parts'.split(' ');

/** The lines of a file, every route with every relation: method, path, who has no token, and a group for each relation. */
export function linesOf(area: string): Line[] {
  const [head, ...rows] = rowsOf(area);
  const names = head!.slice(3) as RelationName[];
  return rows.map(([method, path, outside, ...groups]) => {
    if (groups.length !== names.length) throw new Error(`${method} ${path} has ${groups.length} groups.`);
    const cells = groups.flatMap((group, index) => [
      ...cellsOf(method!, path!, names[index]!, tokenHolders, group),
      ...cellsOf(method!, path!, names[index]!, tokenless, outside!),
    ]);
    return { title: `${method} ${path}`, cells };
  });
}

/** The lines of relations that matter to some routes only: method, path, relation, and its group. */
export function specialLines(): Line[] {
  const [, ...rows] = rowsOf('special');
  return rows.map(([method, path, relation, group]) => ({
    title: `${method} ${path}, ${relation}`,
    // A single letter is the bot's.
    cells: cellsOf(method!, path!, relation!, group!.length === 1 ? ['bot'] : tokenHolders, group!),
  }));
}

/** The words of the lines of a file that say something. */
function rowsOf(file: string): string[][] {
  return readFileSync(`test/contract/access/${file}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));
}

function cellsOf(method: string, path: string, relation: string, names: readonly CallerName[], group: string): Cell[] {
  if (!(relation in standings)) throw new Error(`There is no relation named ${relation}.`);
  if (group.length !== names.length) throw new Error(`${method} ${path} has ${group} for ${names.join(', ')}.`);
  return names.map((caller, index) => {
    const expected = outcomes[group[index] as keyof typeof outcomes];
    if (!expected) throw new Error(`${method} ${path} has ${group}, whose letters are not all known.`);
    const route = `${method} ${path.split(/[?#]/)[0]}`;
    return { route, method: method as Method, path, caller, relation: relation as RelationName, expected };
  });
}

const hasToken = ({ caller }: Cell) => tokenHolders.some((name) => name === caller);

/** What is tried every time: who has no token, in the first relation only, since nothing of it is looked at. */
export const everyTime = (lines: readonly Line[]): Line[] =>
  lines.map(({ title, cells }) => ({
    title,
    cells: cells.filter((cell) => hasToken(cell) || cell.relation === cells[0]?.relation),
  }));

/** What is tried now and then: who has no token, in every relation. */
export const withoutToken = (lines: readonly Line[]): Line[] =>
  lines.map(({ title, cells }) => ({ title, cells: cells.filter((cell) => !hasToken(cell)) }));

/** GET routes that change something all the same. */
const changingReads = ['GET /actions/persons/{person_id}/invite', 'GET /auth/logout'];
export const isRead = ({ method, route }: Cell) => method === 'GET' && !changingReads.includes(route);

/** The route, or the part of it that the line is about. */
const partOf = ({ route, path }: Cell) => (path.includes('#') ? `${route}#${path.split('#')[1]}` : route);

/** Who has no token finds the scene of an administrator. */
const holderOf = ({ caller }: Cell): TokenHolder => tokenHolders.find((name) => name === caller) ?? 'admin';
const keyOf = (cell: Cell) => `${holderOf(cell)} ${cell.relation}`;

/** Tries cells on a studio. A scene serves until a request changed something in it. */
export class AccessMatrix {
  private readonly scenes = new Map<string, Promise<Scene>>();
  private requestsOfRegisters: ReturnType<typeof requestsOf> | undefined;

  constructor(private readonly studio: Studio) {}

  /** A studio where nothing but rights stands in the way of so many people and requests. */
  static openStudio(): Promise<Studio> {
    return Studio.open({ USER_LIMIT: '1000000', REQUESTS_PER_MINUTE: '0', ALLOW_PASSWORD_HASH_EXPORT: 'true' });
  }

  /** What comes of the request of a cell: one of the outcomes, or another status. */
  async outcomeOf(cell: Cell): Promise<string> {
    const scene = await this.sceneOf(cell);
    const { status, text } = await this.request(cell, scene);
    if (status < 200 || status > 299) return String(status);
    if (!isRead(cell)) this.scenes.delete(keyOf(cell));
    const sought = lookedFor[partOf(cell)] ?? this.registers.listed.get(cell.route);
    if (sought === undefined) return 'done';
    return text.includes(scene.things[sought] ?? sought) ? 'shown' : 'hidden';
  }

  /** What comes otherwise than expected, in words. Relations are tried at the same time: they share no scene. */
  async deviations(cells: readonly Cell[]): Promise<string[]> {
    const names = [...new Set(cells.map(({ relation }) => relation))];
    const found = names.map((name) => this.deviationsIn(cells.filter(({ relation }) => relation === name)));
    return (await Promise.all(found)).flat();
  }

  private async deviationsIn(cells: readonly Cell[]): Promise<string[]> {
    const found: string[] = [];
    for (const cell of cells) {
      const outcome = await this.outcomeOf(cell).catch(({ message }: Error) => message);
      if (outcome === cell.expected) continue;
      const { method, path, caller, relation, expected } = cell;
      found.push(`${method} ${path} as ${caller}, ${relation}: expected ${expected}, got ${outcome}`);
    }
    return found;
  }

  /** The scene that a cell is tried in. */
  sceneOf(cell: Cell): Promise<Scene> {
    const scene = this.scenes.get(keyOf(cell)) ?? openScene(this.studio, holderOf(cell), standings[cell.relation]);
    this.scenes.set(keyOf(cell), scene);
    return scene;
  }

  private get registers() {
    return (this.requestsOfRegisters ??= requestsOf(openApiDocument(this.studio.app)));
  }

  private request(cell: Cell, { named, callers }: Scene) {
    const { method, route, path, caller } = cell;
    const replaced = Object.entries(instead[route] ?? {}).map(([name, other]) => [name, named[other]]);
    const values = { ...named, ...Object.fromEntries(replaced), fresh: randomUUID().slice(0, 20) };
    const url = firstOf(path.split('#')).replace(/\{(\w+)\}/g, (_, name: string) => values[name]);
    const hasBody = method === 'POST' || method === 'PUT';
    const body =
      bodies[partOf(cell)]?.(values) ?? (hasBody ? newRow(this.registers.needed.get(route) ?? {}) : undefined);
    return callers[caller]!.send(method, url, body);
  }
}

/** Tests who may call what, line by line. The expectations are typed in by hand. */
export function describeAccess(title: string, lines: readonly Line[]): void {
  describe(title, () => {
    let studio: Studio;
    let matrix: AccessMatrix;

    beforeAll(async () => {
      studio = await AccessMatrix.openStudio();
      matrix = new AccessMatrix(studio);
    });
    afterAll(() => studio.close());

    // What only reads comes first: lists are short then, and scenes last.
    const readsFirst = lines.toSorted((a, b) => Number(isRead(firstOf(b.cells))) - Number(isRead(firstOf(a.cells))));

    it.each(readsFirst)('$title', async ({ cells }) => {
      expect(await matrix.deviations(cells)).toEqual([]);
    });
  });
}
