import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { EventRepository } from '../event/event.repository.js';
import { PersonRepository } from '../person/person.repository.js';
import { NotInTeam, UnknownMember } from './project.errors.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectRightsService } from './project-rights.service.js';
import { AddToTeamDto } from '../team/team-member.js';
import { TeamMemberRepository } from '../team/team-member.repository.js';

/** Clients learn of a changed team by `project:update`. */
@Injectable()
export class ProjectTeamService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectRepository,
    private readonly rights: ProjectRightsService,
    private readonly teams: TeamMemberRepository,
    private readonly persons: PersonRepository,
    private readonly events: EventRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** Adds a person to the team, and sets the role when one is given. Answers the production. */
  async add(viewer: Viewer, projectId: string, { person_id, role }: AddToTeamDto): Promise<JsonText> {
    if ((await this.persons.isBot(person_id)) === undefined) throw new UnknownMember();
    return this.database.transaction(async (tx) => {
      await this.hold(tx, viewer, projectId);
      const joins = await this.teams.add(tx, projectId, [person_id]);
      const changesRole = role && (await this.teams.setRole(tx, projectId, person_id, role));
      if (changesRole) await this.recordRole(tx, viewer, projectId, person_id);
      if (joins) await this.recordChange(tx, viewer, projectId);
      else if (changesRole) await this.projects.touch(tx, projectId);
      return this.projects.written(tx, projectId, { relations: false });
    });
  }

  setRole(viewer: Viewer, projectId: string, personId: string, role: string | null): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.hold(tx, viewer, projectId);
      const changed = await this.teams.setRole(tx, projectId, personId, role);
      if (changed === undefined) throw new NotInTeam();
      if (changed) {
        await this.recordRole(tx, viewer, projectId, personId);
        await this.recordChange(tx, viewer, projectId);
      }
      return JsonText.object({ project_id: projectId, person_id: personId, role });
    });
  }

  /** Takes a person out of the team; there need not be a membership. */
  remove(viewer: Viewer, projectId: string, personId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.hold(tx, viewer, projectId);
      if (await this.teams.remove(tx, projectId, personId)) await this.recordChange(tx, viewer, projectId);
    });
  }

  /** Keeps others from changing the team, and refuses who may not change it. */
  private async hold(tx: Transaction, viewer: Viewer, projectId: string): Promise<void> {
    await this.projects.lockTeam(tx, projectId);
    await this.rights.demand(tx, viewer, 'project.change-team', projectId);
  }

  private recordRole(tx: Transaction, viewer: Viewer, project_id: string, person_id: string): Promise<void> {
    return this.audit.record(tx, 'team:role', viewer.id, { person_id, project_id, members: ['role'] });
  }

  private async recordChange(tx: Transaction, viewer: Viewer, projectId: string): Promise<void> {
    await this.projects.touch(tx, projectId);
    await this.events.record(tx, 'project:update', viewer.id, { project_id: projectId }, projectId);
  }
}
