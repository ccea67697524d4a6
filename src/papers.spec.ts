import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const markdown = (directory: string) =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(directory, file));
const papers = ['.', 'docs', 'docs/adr'].flatMap(markdown);

const names = new Set(
  ['src', 'test', 'migrations', 'benchmarks', 'scripts'].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((file) => basename(file)),
  ),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const allOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

it.each(papers)('%s names commands, files and papers that there are', (paper) => {
  const text = readFileSync(paper, 'utf8');
  const links = allOf(text, /\]\((?!https?:)([^)#\s]+)/g).filter((to) => !existsSync(join(dirname(paper), to)));
  const commands = allOf(text, /npm run (?:--silent )?([\w:-]+)/g).filter((name) => !(name in scripts));
  const files = allOf(text, /`(?:[\w.-]+\/)*([\w.-]+\.(?:ts|mjs|cjs))`/g).filter(
    (name) => !names.has(name) && !existsSync(name) && !name.startsWith('x.'),
  );
  expect({ links, commands, files }).toEqual({ links: [], commands: [], files: [] });
});

it('lists every decision, by its number', () => {
  const listed = allOf(readFileSync('docs/adr/README.md', 'utf8'), /^- (\d+ \[.+\]\(\d{4}-.*\.md\))$/gm);
  const decisions = readdirSync('docs/adr').filter((file) => /^\d{4}-/.test(file));
  expect(listed.map((line) => /\((.*)\)$/.exec(line)?.[1])).toEqual(decisions);
  expect(listed.map((line) => parseInt(line))).toEqual(decisions.map((file) => parseInt(file)));
});
