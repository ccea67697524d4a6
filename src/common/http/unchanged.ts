import { exactly, saysAgain, written } from './exact-json.js';
import type { JsonText } from './json-text.js';

/**
 * A body without the members that say what the stored object shows already: what does not change is neither checked nor
 * written, so that an object of an old database can be put back as it was read, whatever is in it.
 */
export function changedMembers(body: object, stored: JsonText): object {
  const shown = exactly(stored.text) as Record<string, unknown>;
  const isChanged = ([name, value]: [string, unknown]) =>
    !Object.hasOwn(shown, name) || !saysAgain(exactly(written(value)), shown[name]);
  return Object.fromEntries(Object.entries(body).filter(isChanged));
}
