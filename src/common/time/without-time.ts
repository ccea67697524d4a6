import { instant } from './instant.js';

/**
 * A text without the time behind its day. Clients send a point in time where a day is asked for, Kitsu for every leave;
 * the day is the one that is written, whatever the offset. What is no day with a time stays as it is.
 */
export function withoutTime(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  const [, day, time] = /^\s*(\d{4}-\d{1,2}-\d{1,2})([T ].+)$/i.exec(text) ?? [];
  return day !== undefined && instant(`2000-01-01${time}`) ? day : text;
}
