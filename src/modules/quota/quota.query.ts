import { ApiQuery } from '@nestjs/swagger';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { countModes } from './count-mode.js';

/** Documents the parameter `count_mode`. */
export const CountModeQuery = () =>
  ApiQuery({
    name: 'count_mode',
    enum: Object.keys(countModes),
    required: false,
    examples: Object.fromEntries(Object.keys(countModes).map((value) => [value, { value }])),
    description:
      'How shots are counted: `weighted` (the default) and `weighteddone` by the hours logged, `feedback` and `done` ' +
      'each as one; `weighted` and `feedback` when feedback was first asked for, the others when it was approved.',
  });

/** Documents the parameter `timezone`. */
export const ZoneQuery = () =>
  OptionalQuery(
    'timezone',
    String,
    'Europe/Paris',
    'The zone whose midnights part the days; left out, the caller’s own.',
  );
