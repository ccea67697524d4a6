import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { tvShow } from '../project/project.codes.js';
import { CreateProjectDto, UpdateProjectDto } from '../project/project.js';
import { ProjectRepository } from '../project/project.repository.js';
import { ProjectService } from '../project/project.service.js';
import { FirstEpisodeRepository } from './first-episode.repository.js';

/** Productions that are TV shows, or become it, have an episode at once. */
@Injectable()
export class ProjectWithEpisodeService {
  constructor(
    private readonly database: Database,
    private readonly service: ProjectService,
    private readonly projects: ProjectRepository,
    private readonly episodes: FirstEpisodeRepository,
    private readonly events: EventRepository,
  ) {}

  create(viewer: Viewer, body: CreateProjectDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const id = await this.service.create(tx, viewer, body);
      const firstEpisode = body.production_type === tvShow && (await this.addFirstEpisode(tx, viewer, id));
      const project = await this.projects.written(tx, id, { relations: true });
      return firstEpisode ? project.with({ first_episode_id: firstEpisode }) : project;
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateProjectDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const { project, formerType } = await this.service.update(tx, viewer, id, changes);
      const becomesSeries = changes.production_type === tvShow && formerType !== tvShow;
      if (becomesSeries && !(await this.episodes.exists(tx, id))) await this.addFirstEpisode(tx, viewer, id);
      return project;
    });
  }

  private async addFirstEpisode(tx: Transaction, viewer: Viewer, projectId: string): Promise<string> {
    const id = await this.episodes.insert(tx, projectId, viewer.id);
    await this.events.record(tx, 'episode:new', viewer.id, { episode_id: id }, projectId);
    return id;
  }
}
