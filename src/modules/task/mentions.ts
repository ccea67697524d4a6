import { composed } from '../../common/text.js';

/** What may follow a name that is mentioned: neither a letter, nor a digit, nor `_`. */
const goesOn = /^[\p{L}\p{M}\p{N}_]/u;

/**
 * Whom a text mentions: `@` and a name that does not go on behind it. Case counts. Where several names fit, the longest
 * is meant; two who share it are both meant.
 */
export function mentionedIn<Named extends { name: string }>(text: string, candidates: readonly Named[]): Named[] {
  const said = composed(text);
  const longest = new Map<number, number>();
  const found = candidates.flatMap((candidate) => {
    const name = composed(candidate.name).trim();
    const places = name === '' ? [] : placesOf(`@${name}`, said);
    for (const place of places) longest.set(place, Math.max(name.length, longest.get(place) ?? 0));
    return places.map((place) => ({ candidate, place, length: name.length }));
  });
  return [...new Set(found.filter(({ place, length }) => longest.get(place) === length).map((one) => one.candidate))];
}

function placesOf(mention: string, text: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(mention); place >= 0; place = text.indexOf(mention, place + 1)) {
    if (!goesOn.test(text.slice(place + mention.length, place + mention.length + 2))) places.push(place);
  }
  return places;
}
