import { english } from './letters.en.js';
import { french } from './letters.fr.js';
import type { Wording } from './letter.js';

/** The letters in the language of whoever gets them; English where we have no other. */
export function letters(locale: string | null): Wording {
  return /^fr/i.test(locale ?? '') ? french : english;
}

/** A moment as the letters write it. */
export const writtenMoment = (moment: Date): string => moment.toISOString().slice(0, 16).replace('T', ' ');
