import { sourceFiles } from './source-files.js';
import { roomOf } from './statements.js';

/** An address in a test, with the method where that stands before it; what is filled in is `{}`. */
interface Call {
  method: string | undefined;
  parts: readonly string[];
}

const filled = /\$\{(\w*)(?:[^{}]|\{[^{}]*\})*\}/g;
/** `'/data/x'`, `` `/data/x/${id}` `` or `` `${path}/x` ``. */
const texts = /(?:\.(get|post|put|delete)\(\s*)?(['`])((?:\/|\$\{\w)(?:\$\{(?:[^{}]|\{[^{}]*\})*\}|(?!\2)[^\s?])*)/g;
/** `const path = '/data/x'` or a function that answers it. */
const named = /const (\w+) = (?:\([^\n]*\) =>\s*)?(['`])(\/(?:(?!\2)[^?])+)/g;
const askedByName = /\.(get|post|put|delete)\(\s*(\w+)\b(?!\.)/g;

/** By route and the room of its handler, at most two files of tests: those that ask for it most, its own room's first. */
export function specsOf(directory: string): (route: string, room: string | undefined) => readonly string[] {
  const specs = sourceFiles(directory, '.spec.ts').map(({ file, text }) => ({ file, calls: callsIn(text) }));
  return (route, room) => {
    const [verb = '', path = ''] = route.split(' ');
    return specs
      .map(({ file, calls }) => {
        const weight = calls.reduce((sum, call) => sum + weigh(call, verb.toLowerCase(), path.split('/')), 0);
        return { file, weight: roomOf(file) === room ? weight * 20 : weight };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 2)
      .map(({ file }) => file);
  };
}

function callsIn(text: string): Call[] {
  const known = new Map([...text.matchAll(named)].map(([, name = '', , value = '']) => [name, value]));
  const read = (method: string | undefined, written: string): Call => ({
    method,
    parts: written
      .replace(filled, (all, name: string) => known.get(name) ?? all)
      .replace(filled, '{}')
      .split('/'),
  });
  return [
    ...[...text.matchAll(texts)].map(([, method, , written = '']) => read(method, written)),
    ...[...text.matchAll(askedByName)].flatMap(([, method, name = '']) => {
      const address = known.get(name);
      return address === undefined ? [] : [read(method, address)];
    }),
  ];
}

/** Asked for with its method counts most; an address that is only mentioned less; one that is written in part, least. */
function weigh({ method, parts }: Call, verb: string, path: readonly string[]): number {
  if ((method !== undefined && method !== verb) || parts.length > path.length) return 0;
  const strange = path.filter((part, index) => !agrees(part, parts[index]));
  if (strange.length === 0) return method === undefined ? 1 : 10;
  const open = parts.some((part, index) => part.includes('{}') && !path[index]?.startsWith('{'));
  return open && strange.length === path.length - parts.length + 1 ? 0.05 : 0;
}

/** What is filled in, and what has a digit, stands for a parameter. */
const agrees = (part: string, written: string | undefined): boolean =>
  part === written || (part.startsWith('{') && written !== undefined && /\d|\{\}/.test(written));
