import { Inject, Injectable } from '@nestjs/common';
import { covers } from '../../access/former/reach.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { type RawQuery, readQueryId, single } from '../../common/http/list-query.js';
import type { Period } from '../../common/time/period.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Zones } from '../../database/zones.js';
import { NotInCatalogue } from '../production/catalogue.errors.js';
import { readCountMode } from './count-mode.js';
import { TeamRepository } from '../production/team.repository.js';
import { ProjectQuotaRepository } from './project-quota.repository.js';
import { UnknownZone } from './quota.errors.js';
import { QuotaShotsRepository } from './quota-shots.repository.js';

@Injectable()
export class QuotaService {
  constructor(
    private readonly shots: QuotaShotsRepository,
    private readonly projects: ProjectQuotaRepository,
    private readonly teams: TeamRepository,
    private readonly zones: Zones,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /**
   * Own shots and, for administrators, everybody's come from everywhere; else from the production that is asked for, where the
   * guard found that the caller leads it, or from those the caller manages.
   */
  shotsOf(viewer: Viewer, personId: string, period: Period, query: RawQuery): Promise<JsonText | undefined> {
    const everywhere = covers(viewer, 'quota.shots', { personId });
    const projectId = readQueryId(query, 'project_id');
    return this.shots.shotsOf({
      personId,
      period,
      mode: readCountMode(query),
      zone: this.zoneOf(viewer, query),
      projectId,
      taskTypeId: readQueryId(query, 'task_type_id'),
      managerId: everywhere || projectId ? undefined : viewer.id,
    });
  }

  /** The quotas of everybody, to who leads the production; else those of the caller alone. */
  async ofTaskType(viewer: Viewer, projectId: string, taskTypeId: string, query: RawQuery): Promise<JsonText> {
    const teamRole = (await this.teams.roleIn(projectId, viewer.id)) ?? undefined;
    const question = { projectId, mode: readCountMode(query), zone: this.zoneOf(viewer, query) };
    const quotas = await this.projects.byPerson(question, taskTypeId, {
      studioId: readQueryId(query, 'studio_id'),
      personId: covers(viewer, 'quota.of-project', { teamRole }) ? undefined : viewer.id,
    });
    if (!quotas) throw new NotInCatalogue('task type');
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
