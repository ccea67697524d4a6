import { readFileSync } from 'node:fs';
import type { Caller } from './caller.js';
import type { TestPerson } from './people.js';
import { Studio } from './studio.js';

const roles = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What stands between the braces of a path, by name; `query` is put behind it. */
export type Ids = Record<string, string>;

/**
 * How the caller stands to what the route is about. Makes that thing (each cell has its own, since some routes delete
 * what they are called on), and answers the ids that fill the path.
 */
export type Relation = (studio: Studio, caller: TestPerson) => Promise<Ids>;

interface Cell {
  method: Method;
  path: string;
  role: (typeof roles)[number];
  isBot: boolean;
  relation: string;
  status: number;
}

interface AccessMatrix {
  /** Tags of the OpenAPI document whose routes must all be there. */
  areas: readonly string[];
  /**
   * Each line: method and path, then per relation its name and the status for admin, manager, supervisor, user, client,
   * vendor. One status alone counts for all six. A relation that ends in `*` is tried by a bot with the role of an
   * administrator, and has one status.
   */
  lines: readonly string[];
  relations: Readonly<Record<string, Relation>>;
  /** Routes of these areas that need no token. */
  publicRoutes?: readonly string[];
  /** Bodies by `METHOD path`; else an empty object is sent. */
  bodies?: Readonly<Record<string, (ids: Ids) => unknown>>;
}

function cellsOf(line: string): Cell[] {
  const [route = '', ...parts] = line.split('|').map((part) => part.trim());
  const [method, path] = route.split(/\s+/) as [Method, string];
  return parts.flatMap((part) => {
    const [name = '', ...statuses] = part.split(/\s+/);
    const isBot = name.endsWith('*');
    const relation = name.replace('*', '');
    return roles.slice(0, isBot ? 1 : 6).map((role, index) => ({
      method,
      path,
      role,
      isBot,
      relation,
      status: Number(statuses.length === 1 ? statuses[0] : statuses[index]),
    }));
  });
}

/** Tests who may call what. The expectations are typed in by hand from the contract and import nothing of the program. */
export function describeAccess(title: string, { areas, lines, relations, publicRoutes = [], bodies }: AccessMatrix) {
  const cells = lines.flatMap(cellsOf);
  let studio: Studio;

  const request = async (caller: Caller, { method, path }: Cell, ids: Ids): Promise<number> => {
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no ${name}`) + (ids.query ?? '');
    const hasBody = method === 'POST' || method === 'PUT';
    const body = bodies?.[`${method} ${path}`]?.(ids) ?? (hasBody ? {} : undefined);
    return (await caller.send(method, url, body)).status;
  };
  const stand = (cell: Cell, caller: TestPerson) => {
    const relation = relations[cell.relation];
    if (!relation) throw new Error(`There is no relation named ${cell.relation}.`);
    return relation(studio, caller);
  };

  describe(title, () => {
    beforeAll(async () => {
      studio = await Studio.open();
    });
    afterAll(() => studio.close());

    it.each(cells)('$method $path as $role, $relation → $status', async (cell) => {
      const caller = await studio.person({ role: cell.role, is_bot: cell.isBot });
      const ids = await stand(cell, caller);
      expect(await request(await studio.as(caller), cell, ids)).toBe(cell.status);
    });

    it.each(lines.map((line) => cellsOf(line)[0]))('$method $path without a token → 401', async (cell) => {
      const ids = await stand(cell, await studio.person());
      expect(await request(studio.caller(), cell, ids)).toBe(401);
    });

    it('names every route of these areas', () => {
      const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
        paths: Record<string, Record<string, { tags: string[] }>>;
      };
      const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([, { tags }]) => tags.some((tag) => areas.includes(tag)))
          .map(([method]) => `${method.toUpperCase()} ${path}`),
      );
      const typed = lines.map((line) => (line.split('|')[0] ?? '').trim().split(/\s+/).join(' '));
      expect([...new Set([...typed, ...publicRoutes])].sort()).toEqual(documented.sort());
    });
  });
}
