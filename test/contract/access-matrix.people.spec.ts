import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Caller } from '../support/caller.js';
import { Studio } from '../support/studio.js';
import { matrix, publicRoutes } from './access-matrix.people.js';

const roles = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;

interface Cell {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  role: string;
  relation: 'other' | 'self' | 'bot';
  status: number;
}

const statuses = (cells: string): number[] => cells.trim().split(/\s+/).map(Number);

function cellsOf(line: string): Cell[] {
  const [route = '', self = '', bot = ''] = line.split('|');
  const [, method, path, other] = /^(\S+)\s+(\S+)\s+(.*)$/.exec(route) as unknown as [
    string,
    Cell['method'],
    string,
    string,
  ];
  const onSelf = self.trim() === '=' ? statuses(other) : statuses(self);
  return [
    ...roles.map((role, index): Cell => ({ method, path, role, relation: 'other', status: statuses(other)[index] })),
    ...roles.map((role, index): Cell => ({ method, path, role, relation: 'self', status: onSelf[index] })),
    { method, path, role: 'admin', relation: 'bot', status: Number(bot) },
  ];
}

const cells = matrix.flatMap(cellsOf);
let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

/** Each cell has people and a department of its own: some routes delete what they are called on. */
async function call({ method, path, role, relation }: Cell): Promise<number> {
  const caller = await studio.person({ role, is_bot: relation === 'bot' });
  const target = relation === 'other' ? await studio.person() : caller;
  return request(await studio.as(caller), method, path, target.id);
}

async function request(caller: Caller, method: Cell['method'], path: string, personId: string): Promise<number> {
  const department = randomUUID();
  await studio.sql("insert into department (id, name, color) values ($1::uuid, $1::text, '')", [department]);
  const url = path.replace('{p}', personId).replace('{d}', department);
  const hasBody = method === 'POST' || method === 'PUT';
  return (await caller.send(method, url, hasBody ? {} : undefined)).status;
}

describe('the access matrix of people, departments and sign-in', () => {
  it.each(cells)('$method $path as $role on $relation → $status', async (cell) => {
    expect(await call(cell)).toBe(cell.status);
  });

  it.each(cells.filter(({ role, relation }) => role === 'admin' && relation === 'other'))(
    '$method $path without a token → 401',
    async ({ method, path }) => {
      expect(await request(studio.caller(), method, path, (await studio.person()).id)).toBe(401);
    },
  );

  it('names every route of these areas', () => {
    const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, { tags: string[] }>>;
    };
    const areas = ['Persons', 'Account actions', 'Avatars', 'Desktop logins', 'Departments', 'Sign-in', 'Platform'];
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { tags }]) => tags.some((tag) => areas.includes(tag)))
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    const typed = matrix.map((line) =>
      line
        .split('|')[0]
        .trim()
        .split(/\s+/)
        .slice(0, 2)
        .join(' ')
        .replace('{p}', '{person_id}')
        .replace('{d}', '{department_id}')
        .replace('2024-06', '{month_date}'),
    );
    expect([...typed, ...publicRoutes].sort()).toEqual(documented.sort());
  });
});
