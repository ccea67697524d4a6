import type { OpenAPIObject } from '@nestjs/swagger';

const id = (of: string) => ({ description: `Id of the ${of}.`, example: '3fa85f64-5717-4562-b3fc-2c963f66afa6' });

/** Path parameters mean the same everywhere, so they are described once, by name. */
const parameters: Record<string, { description: string; example: string | number }> = {
  person_id: id('person'),
  department_id: id('department'),
  month_date: { description: 'The month, `YYYY-MM`.', example: '2024-06' },
};

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
        if (parameter.in === 'path') Object.assign(parameter, parameters[parameter.name]);
      }
    }
  }
  return document;
}
