import { readFileSync } from 'node:fs';

interface Operation {
  parameters?: { name: string; in: string; schema: { enum?: string[] } }[];
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
const { paths, components } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, { get?: Operation }>;
  components: { schemas: Record<string, { properties?: object }> };
};

const handlers = readFileSync('docs/routes.md', 'utf8').split('\n');

/** Neither lists nor aggregates: what the server says of itself, what a link does, the caller's own session, a file. */
const others = `
  / /health /config /auth/authenticated /auth/logout /auth/refresh-token /auth/email-otp /auth/address-change
  /actions/persons/{person_id}/invite /pictures/thumbnails/persons/{person_id}.png`.split(/\s+/);

/** A GET route that answers a list, a table, a total or an export: everything that is not one row. */
export interface ListingRoute {
  path: string;
  /** Queries that give its statement another form, the usual one first. */
  queries: readonly string[];
  /** The room and the controller, `quota/project-quota`. */
  controller: string;
}

export const listingRoutes: readonly ListingRoute[] = Object.entries(paths).flatMap(([path, { get }]) =>
  get && !others.includes(path) && !answersOneRow(get)
    ? [{ path, queries: queriesOf(path, get), controller: controllerOf(path) }]
    : [],
);

function answersOneRow({ responses }: Operation): boolean {
  const name = responses['200']?.content?.['application/json']?.schema.$ref?.split('/').at(-1);
  return name !== undefined && 'id' in (components.schemas[name]?.properties ?? {});
}

function queriesOf(path: string, { parameters = [] }: Operation): string[] {
  const named = (name: string) => parameters.find((parameter) => parameter.in === 'query' && parameter.name === name);
  return [
    // Lists by the generic rules filter by it; elsewhere it is needed.
    named('date') && !named('page') ? '?date=2024-06-04' : '',
    ...(named('page') ? ['?page=1&limit=10&relations=true'] : []),
    ...(named('project_id') ? ['?project_id={project_id}'] : []),
    ...(named('detail') ? ['?detail=true'] : []),
    ...(named('count_mode')?.schema.enum ?? []).map((mode) => `?count_mode=${mode}`),
    ...(path === '/data/inventory/usage' ? ['?format=csv'] : []),
  ];
}

/** As `docs/routes.md` has it. */
function controllerOf(path: string): string {
  const line = handlers.find((row) => row.startsWith(`| \`GET ${path}\` |`)) ?? '';
  const [, room, controller] = /src\/modules\/([\w-]+)\/(?:[\w-]+\/)*([\w.-]+)\.controller\.ts/.exec(line) ?? [];
  if (!room) throw new Error(`docs/routes.md does not say who handles GET ${path}.`);
  return `${room}/${controller}`;
}
