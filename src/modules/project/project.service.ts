import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { whatStillRefers } from '../../common/problem/database-problem.js';
import { Database, Transaction } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { FirstEpisodeRepository } from './first-episode.repository.js';
import { ProjectNotFound } from './production.errors.js';
import { tvShow } from './project.codes.js';
import { CreateProjectDto, UpdateProjectDto } from './project.dto.js';
import { ProjectInUse, ProjectStillOpen } from './project.errors.js';
import { ProjectRemovalRepository } from './project-removal.repository.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectRightsService } from './project-rights.service.js';
import { ProjectSettingRepository } from './project-setting.repository.js';
import { ProjectStatusRepository } from '../catalogue/project-status.repository.js';
import { TeamMemberRepository } from '../team/team-member.repository.js';

@Injectable()
export class ProjectService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectRepository,
    private readonly rights: ProjectRightsService,
    private readonly removal: ProjectRemovalRepository,
    private readonly statuses: ProjectStatusRepository,
    private readonly settings: ProjectSettingRepository,
    private readonly teams: TeamMemberRepository,
    private readonly episodes: FirstEpisodeRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const project = await this.projects.view(id);
    if (!project) throw new ProjectNotFound();
    return project;
  }

  create(viewer: Viewer, body: CreateProjectDto): Promise<JsonText> {
    const { team, task_types, task_statuses, ...given } = withoutNulls(body);
    return this.database.transaction(async (tx) => {
      const status = given.project_status_id ?? (await this.statuses.openId(tx));
      const id = await this.projects.insert(tx, { ...given, project_status_id: status });
      demand(await current(tx, viewer), 'project.create');
      await this.teams.add(tx, id, team ?? []);
      await this.settings.addTaskTypes(tx, id, task_types ?? []);
      await this.settings.addTaskStatuses(tx, id, task_statuses ?? []);
      await this.record(tx, 'project:new', viewer, id);
      const firstEpisode = given.production_type === tvShow && (await this.addFirstEpisode(tx, viewer, id));
      const project = await this.projects.written(tx, id, { relations: true });
      return firstEpisode ? project.with({ first_episode_id: firstEpisode }) : project;
    });
  }

  update(viewer: Viewer, id: string, body: UpdateProjectDto): Promise<JsonText> {
    const { task_types, task_statuses, ...changes } = body;
    return this.database.transaction(async (tx) => {
      await this.projects.lockTeam(tx, id);
      const former = await this.projects.lock(tx, id);
      await this.rights.demand(tx, viewer, 'project.update', id);
      await this.projects.update(tx, id, changes);
      const project = await this.projects.written(tx, id, { relations: false });
      if (task_types !== undefined) await this.settings.replaceTaskTypes(tx, id, task_types ?? []);
      if (task_statuses !== undefined) await this.settings.replaceTaskStatuses(tx, id, task_statuses ?? []);
      await this.record(tx, 'project:update', viewer, id);
      const becomesSeries = changes.production_type === tvShow && former?.production_type !== tvShow;
      if (becomesSeries && !(await this.episodes.exists(tx, id))) await this.addFirstEpisode(tx, viewer, id);
      return project;
    });
  }

  /** Deletes a closed production; with `force`, after removing what is in it. All of it or nothing. */
  async delete(viewer: Viewer, id: string, force: boolean): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        await this.removal.lock(tx, id, { content: force });
        const { running } = await this.rights.demand(tx, viewer, 'project.delete', id);
        if (running) throw new ProjectStillOpen();
        if (force) await this.removal.clear(tx, id);
        await this.removal.delete(tx, id);
        // The production is not there any more for the event to belong to.
        await this.events.record(tx, 'project:delete', viewer.id, { project_id: id });
      });
    } catch (error) {
      const user = whatStillRefers(error);
      throw user === undefined ? error : new ProjectInUse(user, force);
    }
  }

  private async addFirstEpisode(tx: Transaction, viewer: Viewer, projectId: string): Promise<string> {
    const id = await this.episodes.insert(tx, projectId, viewer.id);
    await this.events.record(tx, 'episode:new', viewer.id, { episode_id: id }, projectId);
    return id;
  }

  private record(tx: Transaction, name: string, viewer: Viewer, id: string): Promise<void> {
    return this.events.record(tx, name, viewer.id, { project_id: id }, id);
  }
}
