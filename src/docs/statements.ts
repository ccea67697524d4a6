import { sourceFiles } from './source-files.js';

/** What a class says of itself: whom it asks, and what its methods do. */
interface Declared {
  file: string;
  parent: string | undefined;
  members: Map<string, string>;
  methods: Map<string, string>;
}

const classes = /^export (?:abstract )?class (\w+)(?:<.*?>)?(?: extends (\w+))?(?:.*\{\}$|[^]*?^})/gm;
const members = /(?:private|protected) (?:readonly )?(\w+): (\w+)/g;
const methods =
  /^ {2}(?:(?:private|protected|override|async) )*(\w+)(?:<.*?>)?\([^]*?(?=^ {2}(?:\/\*\*|@|\w.*\()|^})/gm;

/**
 * By `Controller.method`, at most three repositories with the methods that its services ask for in their own rooms, where they ask
 * for none there, in others: first those of its own room, and whom they ask most.
 */
export function statementsOf(directory: string): (handler: string) => ReadonlyMap<string, readonly string[]> {
  const declared = declaredIn(directory);
  return (handler) => {
    const [controller = '', method = ''] = handler.split('.');
    const found: Asked[] = [];
    follow(declared, { name: controller, method, by: undefined }, new Set(), found);
    const own = found.filter(({ file, by }) => roomOf(file) === roomOf(by));
    const files = new Map<string, string[]>();
    for (const { file, asked } of own.length > 0 ? own : found) files.set(file, [...(files.get(file) ?? []), asked]);
    const room = roomOf(declared.get(controller)?.file);
    const near = (file: string): number => Number(roomOf(file) === room);
    const nearest = [...files].sort(([a, x], [b, y]) => near(b) - near(a) || y.length - x.length);
    return new Map(nearest.slice(0, 3));
  };
}

export const roomOf = (file: string | undefined): string | undefined => file?.split('/').at(-2);

function declaredIn(directory: string): Map<string, Declared> {
  const found = new Map<string, Declared>();
  for (const { file, text } of sourceFiles(directory, '.ts')) {
    for (const [declaration, name = '', parent] of text.matchAll(classes)) {
      found.set(name, {
        file,
        parent,
        members: new Map([...declaration.matchAll(members)].map(([, member = '', type = '']) => [member, type])),
        methods: new Map([...declaration.matchAll(methods)].map(([body, method = '']) => [method, body])),
      });
    }
  }
  return found;
}

/** A method of a repository, and the file that asks for it. */
interface Asked {
  file: string;
  asked: string;
  by: string | undefined;
}

/** Goes where a method goes, through services and their own methods, until it comes to repositories. */
function follow(
  declared: ReadonlyMap<string, Declared>,
  { name, method, by }: { name: string; method: string; by: string | undefined },
  seen: Set<string>,
  found: Asked[],
): void {
  const line = ancestry(declared, name);
  const [own] = line;
  if (!own || seen.has(`${name}.${method}`)) return;
  seen.add(`${name}.${method}`);
  if (own.file.endsWith('.repository.ts')) {
    found.push({ file: own.file, asked: method, by });
    return;
  }
  const body = line.map(({ methods: all }) => all.get(method)).find((text) => text !== undefined) ?? '';
  for (const [, member = '', asked] of body.matchAll(/\bthis\.(\w+)(?:\.(\w+))?/g)) {
    const type = line.map(({ members: all }) => all.get(member)).find((text) => text !== undefined);
    if (asked === undefined) follow(declared, { name, method: member, by }, seen, found);
    else if (type) follow(declared, { name: type, method: asked, by: own.file }, seen, found);
  }
}

/** A class and those above it. */
function ancestry(declared: ReadonlyMap<string, Declared>, name: string | undefined): Declared[] {
  const own = name === undefined ? undefined : declared.get(name);
  return own ? [own, ...ancestry(declared, own.parent)] : [];
}
