import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { firstOf } from '../support/first-of.js';

const linked = (cell: string): string[] =>
  [...cell.matchAll(/\]\((\S+?)\)/g)].map(([, link = '']) => join('docs', link));

/** What docs/routes.md says: a route, its handler, and the files behind the links. */
const documented = readFileSync('docs/routes.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(' | '))
  .map(([route, , where, , , statement = '', tests = '']) => {
    const [, handler = '', label = '', link = ''] = /^`(\w+\.\w+)` in \[(\S+)\]\((\S+)\)$/.exec(where!) ?? [];
    return {
      route: route!.slice(3, -1),
      handler,
      label,
      file: join('docs', link),
      statements: linked(statement),
      tests: linked(tests),
    };
  });

/** What the controllers say, as the compiler reads them: the routes that decorators declare. */
const declared = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => join('src', name))
  .flatMap((file) =>
    ts
      .createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
      .statements.filter(ts.isClassDeclaration)
      .flatMap((one) => routesOf(one).map((route) => ({ ...route, file }))),
  );

function routesOf(controller: ts.ClassDeclaration): { route: string; handler: string }[] {
  const roots = decorators(controller, /^Controller$/).flatMap(({ texts }) => texts);
  return controller.members.filter(ts.isMethodDeclaration).flatMap((method) =>
    decorators(method, /^(Get|Post|Put|Patch|Delete|Head|Options|All)$/).flatMap(({ name, texts }) =>
      texts.map((text) => ({
        route: `${name.toUpperCase()} ${address(firstOf(roots), text)}`,
        handler: `${controller.name?.text}.${(method.name as ts.Identifier).text}`,
      })),
    ),
  );
}

/** The decorators of the wanted names, with the texts they are given: one, several, or none, which is the empty one. */
function decorators(node: ts.HasDecorators, wanted: RegExp): { name: string; texts: string[] }[] {
  return (ts.getDecorators(node) ?? [])
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .map((call) => ({ name: (call.expression as ts.Identifier).text, texts: textsOf(call.arguments[0]) }))
    .filter(({ name }) => wanted.test(name));
}

function textsOf(argument?: ts.Expression): string[] {
  if (!argument) return [''];
  const given = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
  return given.filter(ts.isStringLiteral).map(({ text }) => text);
}

function address(...parts: string[]): string {
  return `/${parts.filter(Boolean).join('/')}`.replace(/:(\w+)/g, '{$1}');
}

describe('docs/routes.md', () => {
  it.each(documented)('leads from $route to $handler', ({ route, handler, label, file }) => {
    expect(declared.filter((one) => one.route === route)).toEqual([{ route, handler, file }]);
    expect(file.endsWith(`/${label}`)).toBe(true);
  });

  it.each(documented)('leads from $route to a test, and with its statement in at most five files', (one) => {
    const [test] = one.tests;
    expect(test).toBeDefined();
    const opened = ['docs/routes.md', ...one.statements, ...one.tests.slice(0, 1)];
    expect(opened.filter((file) => !existsSync(file))).toEqual([]);
    expect(opened.length).toBeLessThanOrEqual(5);
  });

  it('names every route that a controller declares, once', () => {
    expect(documented.map(({ route }) => route).sort()).toEqual(declared.map(({ route }) => route).sort());
  });
});
