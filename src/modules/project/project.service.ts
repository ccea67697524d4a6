import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Transaction } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { ProjectStatusRepository } from '../catalogue/project-status.repository.js';
import { EventRepository } from '../event/event.repository.js';
import { TeamMemberRepository } from '../team/team-member.repository.js';
import { CreateProjectDto, UpdateProjectDto } from './project.js';
import { ProjectNotFound } from './project.errors.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectRightsService } from './project-rights.service.js';
import { ProjectSettingRepository } from './project-setting.repository.js';

/** What is written here is part of something larger: the transaction is the caller's. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly rights: ProjectRightsService,
    private readonly statuses: ProjectStatusRepository,
    private readonly settings: ProjectSettingRepository,
    private readonly teams: TeamMemberRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const project = await this.projects.find(id);
    if (!project) throw new ProjectNotFound();
    return project;
  }

  /** Makes a production with its team and settings. Answers its id. */
  async create(tx: Transaction, viewer: Viewer, body: CreateProjectDto): Promise<string> {
    const { team, task_types, task_statuses, ...given } = withoutNulls(body);
    const status = given.project_status_id ?? (await this.statuses.openId(tx));
    const id = await this.projects.insert(tx, { ...given, project_status_id: status });
    demand(await current(tx, viewer), 'project.create');
    await this.teams.add(tx, id, team ?? []);
    await this.settings.addTaskTypes(tx, id, task_types ?? []);
    await this.settings.addTaskStatuses(tx, id, task_statuses ?? []);
    await this.record(tx, 'project:new', viewer, id);
    return id;
  }

  /** Changes a production and its settings. Answers it, without them, and of which type it was before. */
  async update(
    tx: Transaction,
    viewer: Viewer,
    id: string,
    { task_types, task_statuses, ...changes }: UpdateProjectDto,
  ): Promise<{ project: JsonText; formerType: string | null | undefined }> {
    await this.projects.lockTeam(tx, id);
    const former = await this.projects.lock(tx, id);
    await this.rights.demand(tx, viewer, 'project.update', id);
    await this.projects.update(tx, id, changes);
    const project = await this.projects.written(tx, id, { relations: false });
    if (task_types !== undefined) await this.settings.replaceTaskTypes(tx, id, task_types ?? []);
    if (task_statuses !== undefined) await this.settings.replaceTaskStatuses(tx, id, task_statuses ?? []);
    await this.record(tx, 'project:update', viewer, id);
    return { project, formerType: former?.production_type };
  }

  private record(tx: Transaction, name: string, viewer: Viewer, id: string): Promise<void> {
    return this.events.record(tx, name, viewer.id, { project_id: id }, id);
  }
}
