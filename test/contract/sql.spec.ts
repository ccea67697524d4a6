import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'sql-formatter';
import { relations } from '../support/access-relations.js';
import { openScene, type Scene } from '../support/access-scene.js';
import { listingRoutes, type ListingRoute } from '../support/listing-routes.js';
import { recordStatements, sentBy } from '../support/sent-sql.js';
import { Studio } from '../support/studio.js';

/** The SQL of every list and aggregate as it reaches PostgreSQL, for review, by controller. `npm run sql:write` writes it anew. */
const directory = 'test/contract/sql';
const isWritten = process.env.npm_lifecycle_event === 'sql:write';

const roles = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;
const seen = { 'of a colleague': relations.sameDep, 'of oneself': relations.self };

interface Asker {
  role: (typeof roles)[number];
  of: string;
  scene: Scene;
}

let studio: Studio;
const askers: Asker[] = [];
/** What every request sends, to find out who asks. */
let always: string[];

beforeAll(async () => {
  studio = await Studio.open();
  for (const [of, standing] of Object.entries(seen)) {
    for (const role of roles) askers.push({ role, of, scene: await openScene(studio, role, standing) });
  }
  recordStatements();
  const [asker] = askers;
  always = asker ? await sentFor(asker, '/auth/authenticated') : [];
});
afterAll(async () => {
  jest.restoreAllMocks();
  await studio.close();
});

function sentFor({ scene, role }: Asker, path: string): Promise<string[]> {
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => scene.named[name] ?? name);
  return sentBy(() => scene.callers[role]!.get(url));
}

/** Every statement of these routes once, below what is asked and by whom. Queries that change its form are an administrator's. */
async function sqlOf(routes: readonly ListingRoute[]): Promise<string> {
  const requests = routes.flatMap(({ path, queries }) =>
    queries.map((query) => ({
      asked: path + query,
      by: askers.filter(({ role }) => query === queries[0] || role === 'admin'),
    })),
  );
  const statements = new Map<string, Map<string, Asker[]>>();
  for (const { asked, by } of requests) {
    const sent = await Promise.all(by.map((asker) => sentFor(asker, asked)));
    for (const [index, asker] of by.entries()) {
      for (const statement of new Set(sent[index])) {
        if (always.includes(statement)) continue;
        const askedBy = statements.get(statement) ?? new Map<string, Asker[]>();
        statements.set(statement, askedBy.set(asked, [...(askedBy.get(asked) ?? []), asker]));
      }
    }
  }
  return [...statements].map(([statement, askedBy]) => `${heading(askedBy)}${readable(statement)};\n`).join('\n');
}

const heading = (askedBy: Map<string, Asker[]>) =>
  [...askedBy].map(([path, by]) => `-- GET ${path} (${inShort(by)})\n`).join('');

/** `everybody`, or their roles, with `of oneself` where it is asked in that case only. */
function inShort(by: Asker[]): string {
  if (by.length === askers.length) return 'everybody';
  const named = roles.map((role) => [role, ...by.filter((asker) => asker.role === role).map(({ of }) => of)]);
  return named
    .filter(([, ...of]) => of.length > 0)
    .map(([role, ...of]) => (of.length === 1 ? `${role} ${of[0]}` : role))
    .join(', ');
}

const readable = (statement: string) =>
  format(statement, { language: 'postgresql', keywordCase: 'lower', functionCase: 'lower', expressionWidth: 100 });

const controllers = new Set(listingRoutes.map(({ controller }) => controller));

it.each([...controllers])('what %s asks of PostgreSQL is what was reviewed', async (controller) => {
  const file = join(directory, `${controller}.sql`);
  const sql = await sqlOf(listingRoutes.filter((route) => route.controller === controller));
  if (isWritten) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, sql);
  }
  expect(sql).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'not reviewed yet');
});

it('no SQL is kept of what is asked no more', () => {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sql'));
  const stale = files.filter((file) => !controllers.has(file.replaceAll('\\', '/').slice(0, -'.sql'.length)));
  if (isWritten) for (const file of stale) rmSync(join(directory, file));
  expect(isWritten ? [] : stale).toEqual([]);
});
