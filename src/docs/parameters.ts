import type { OpenAPIObject } from '@nestjs/swagger';
import { someId } from '../common/member/id.js';

/** What an id is of, where its name does not say it as sentences do. */
const called: Readonly<Record<string, string>> = { project: 'production', time_spent: 'time entry' };

/** Path parameters mean the same everywhere, so they are described once, by name. */
const parameters: Readonly<Record<string, { description: string; example: string }>> = {
  date: { description: 'The day, `YYYY-MM-DD`.', example: '2024-06-04' },
  year: { description: 'The year; with a week, the ISO year.', example: '2024' },
  month: { description: 'The month, 1 to 12, with or without a zero in front.', example: '6' },
  week: { description: 'The ISO week, 1 to 53.', example: '23' },
  day: { description: 'The day of the month, with or without a zero in front.', example: '4' },
  month_date: { description: 'The month, `YYYY-MM`.', example: '2024-06' },
};

function wordsOf(name: string) {
  const [, of] = /^(\w+)_id$/.exec(name) ?? [];
  return of === undefined
    ? parameters[name]
    : { description: `Id of the ${called[of] ?? of.replaceAll('_', ' ')}.`, example: someId };
}

interface Parameter {
  in: string;
  name: string;
  description?: string;
  example?: unknown;
}

/** Fills in what path parameters mean. */
export function describeParameters(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { parameters?: Parameter[] }[]) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === 'path') Object.assign(parameter, wordsOf(parameter.name));
      }
    }
  }
  return document;
}
