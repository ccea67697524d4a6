import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import type { Period } from '../../common/time/period.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { TimeTotalRepository } from './time-total.repository.js';

@Injectable()
export class TimeTotalService {
  constructor(
    private readonly totals: TimeTotalRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** The minutes per task of a person in a period, in the shape that the clients of this studio read. */
  async of(viewer: Viewer, person: string, period: Period, project: string | undefined): Promise<JsonText> {
    const { total, tasks } = await this.totals.perTask(viewer, { person, project, period });
    const { start: _start, end: _end, ...numbers } = period;
    return this.env.timeTotals === 'list' ? tasks : JsonText.object({ total_duration: total, ...numbers, tasks });
  }
}
