import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { type RawQuery, readQueryId, single } from '../../common/http/list-query.js';
import type { Period } from '../../common/time/period.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Zones } from '../../database/zones.js';
import { NotRegistered } from '../register/register.errors.js';
import { readCountMode } from './count-mode.js';
import { ProjectQuotaRepository } from './project-quota.repository.js';
import { UnknownZone } from './quota.errors.js';
import { QuotaShotsRepository } from './quota-shots.repository.js';

@Injectable()
export class QuotaService {
  constructor(
    private readonly shots: QuotaShotsRepository,
    private readonly projects: ProjectQuotaRepository,
    private readonly zones: Zones,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  shotsOf(viewer: Viewer, personId: string, period: Period, query: RawQuery): Promise<JsonText | undefined> {
    return this.shots.shotsOf(viewer, {
      personId,
      period,
      mode: readCountMode(query),
      zone: this.zoneOf(viewer, query),
      projectId: readQueryId(query, 'project_id'),
      taskTypeId: readQueryId(query, 'task_type_id'),
    });
  }

  async ofTaskType(viewer: Viewer, projectId: string, taskTypeId: string, query: RawQuery): Promise<JsonText> {
    const question = { projectId, mode: readCountMode(query), zone: this.zoneOf(viewer, query) };
    const quotas = await this.projects.byPerson(viewer, question, taskTypeId, readQueryId(query, 'studio_id'));
    if (!quotas) throw new NotRegistered('task type');
    return quotas;
  }

  ofPerson(viewer: Viewer, projectId: string, personId: string, query: RawQuery): Promise<JsonText | undefined> {
    return this.projects.byTaskType(
      { projectId, mode: readCountMode(query), zone: this.zoneOf(viewer, query) },
      personId,
    );
  }

  /** Days are those of whoever asks, not of whoever worked; or of the zone that is asked for. */
  private zoneOf({ timezone }: Viewer, query: RawQuery): string {
    const asked = single(query.timezone);
    const name = this.zones.nameOf(asked ?? timezone);
    if (asked !== undefined && name === undefined) throw new UnknownZone();
    return name ?? this.zones.nameOf(this.env.defaultTimezone) ?? 'UTC';
  }
}
