import type { OpenAPIObject } from '@nestjs/swagger';

const id = (of: string) => ({ description: `Id of the ${of}.`, example: '3fa85f64-5717-4562-b3fc-2c963f66afa6' });

/** Path parameters mean the same everywhere, so they are described once, by name. */
const parameters: Record<string, { description: string; example: string | number }> = {
  person_id: id('person'),
  department_id: id('department'),
  project_id: id('production'),
  task_id: id('task'),
  project_status_id: id('project status'),
  entity_type_id: id('entity type'),
  task_type_id: id('task type'),
  task_status_id: id('task status'),
  entity_id: id('entity'),
  shot_id: id('shot'),
  time_spent_id: id('time entry'),
  day_off_id: id('day off'),
  software_id: id('software'),
  hardware_item_id: id('hardware item'),
  studio_id: id('studio'),
  salary_scale_id: id('salary scale'),
  organisation_id: id('organisation'),
  notification_id: id('notification'),
  session_id: id('session'),
  date: { description: 'The day, `YYYY-MM-DD`.', example: '2024-06-04' },
  year: { description: 'The year; with a week, the ISO year.', example: '2024' },
  month: { description: 'The month, 1 to 12, with or without a zero in front.', example: '6' },
  week: { description: 'The ISO week, 1 to 53.', example: '23' },
  day: { description: 'The day of the month, with or without a zero in front.', example: '4' },
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
