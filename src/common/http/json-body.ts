import { mostLevels, mostMembers } from './body-limits.js';
import { TooManyMembers, UnreadableBody } from './body.errors.js';
import { JsonText } from './json-text.js';

const [quote, backslash, colon, comma] = [...'"\\:,'].map((sign) => sign.charCodeAt(0));
const [openObject, closeObject, openList, closeList] = [...'{}[]'].map((sign) => sign.charCodeAt(0));

/** Where a member of the outermost object stands in the text: its name from `from` to `colon`, its value up to `to`. */
interface MemberPlace {
  from: number;
  colon: number;
  to: number;
}

/** Reads a JSON body. What is too deep or holds too much is refused before it is parsed, which would take long. */
export function readJson(bytes: Buffer): unknown {
  const places = memberPlaces(bytes);
  const text = bytes.toString();
  const body = parse(text);
  if (hasEndlessNumber(body)) throw new UnreadableBody('The body holds a number that is too large.');
  if (typeof body === 'object' && body !== null) {
    JsonText.remember(body, text);
    rememberTexts(bytes, places, body);
  }
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableBody('The body is not valid JSON.');
  }
}

/** Looks at the signs alone, once: how deep it goes, how much there is, and where the outermost members are. */
function memberPlaces(json: Buffer): MemberPlace[] {
  const places: MemberPlace[] = [];
  let [levels, members, containers] = [0, 0, 0];
  let [from, colonAt] = [0, 0];
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === quote) {
      at = endOfText(json, at);
    } else if (sign === openObject || sign === openList) {
      if (++levels > mostLevels) throw new UnreadableBody('The body is nested too deeply.');
      if (++containers > mostMembers) throw new TooManyMembers();
      if (levels === 1) from = at + 1;
    } else if (sign === colon) {
      if (++members > mostMembers) throw new TooManyMembers();
      if (levels === 1) colonAt = at;
    } else if (sign === comma || sign === closeObject || sign === closeList) {
      if (levels === 1 && colonAt > from) places.push({ from, colon: colonAt, to: at });
      if (levels === 1) from = at + 1;
      if (sign !== comma) levels--;
    }
  }
  return places;
}

function endOfText(json: Buffer, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at;
}

/** JSON knows no end of numbers, JavaScript does. */
function hasEndlessNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(hasEndlessNumber);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasEndlessNumber);
}

/** Keeps how objects among the members were written, for whoever stores them as they came. */
function rememberTexts(bytes: Buffer, places: readonly MemberPlace[], body: object): void {
  for (const { from, colon: middle, to } of places) {
    const name = JSON.parse(bytes.toString('utf8', from, middle)) as string;
    const value = (body as Record<string, unknown>)[name];
    if (typeof value === 'object' && value !== null) JsonText.remember(value, bytes.toString('utf8', middle + 1, to));
  }
}
