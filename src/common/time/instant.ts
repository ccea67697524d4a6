import { readDay } from './day.js';

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a point in time: `YYYY-MM-DDTHH:MM:SS` with an optional fraction and `Z` or an offset, or a day (its midnight).
 * Without an offset it is UTC. Undefined for anything else.
 */
export function instant(text: unknown): Date | undefined {
  const match = typeof text === 'string' ? form.exec(text.trim()) : null;
  if (!match || !readDay(match[1])) return undefined;
  const offset = (match[3] ?? 'Z').toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const date = new Date(`${match[1]}T${(match[2] ?? '00:00').replace(',', '.')}${offset}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
