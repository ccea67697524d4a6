import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { pictures } from './body-limits.js';
import { TooManyPictures } from './body.errors.js';

const everybody = pLimit(pictures.everybody.atOnce);
/** Whoever once sent a picture stays in here: no more than there are persons. */
const persons = new Map<string, LimitFunction>();

/**
 * Waits for a turn among those who send pictures; it is over when the answer is. One person has a few turns at once, so
 * that whoever sends slowly, or never ends, keeps the others from nothing.
 */
export function pictureTurn(personId = '', answer: ServerResponse): Promise<void> {
  const own = persons.get(personId) ?? pLimit(pictures.onePerson.atOnce);
  persons.set(personId, own);
  if (own.pendingCount >= pictures.onePerson.waiting || everybody.pendingCount >= pictures.everybody.waiting) {
    throw new TooManyPictures();
  }
  return new Promise((resolve) => {
    const take = () => {
      resolve();
      return finished(answer).catch(() => undefined);
    };
    void own(() => everybody(take));
  });
}
