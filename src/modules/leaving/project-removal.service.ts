import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Database } from '../../database/database.js';
import { EntityLeaving } from '../entity/entity.leaving.js';
import { EventLeaving } from '../event/event.leaving.js';
import { EventRepository } from '../event/event.repository.js';
import { ProjectStillOpen } from '../project/project.errors.js';
import { ProjectLeaving } from '../project/project.leaving.js';
import { ProjectRightsService } from '../project/project-rights.service.js';
import { TaskLeaving } from '../task/task.leaving.js';
import { TeamLeaving } from '../team/team.leaving.js';
import { HoursLeaving } from '../time-tracking/hours.leaving.js';
import { ProjectInUse } from './leaving.errors.js';
import { unlessInUse } from './unless-in-use.js';

@Injectable()
export class ProjectRemovalService {
  constructor(
    private readonly database: Database,
    private readonly rights: ProjectRightsService,
    private readonly recorded: EventRepository,
    private readonly hours: HoursLeaving,
    private readonly tasks: TaskLeaving,
    private readonly entities: EntityLeaving,
    private readonly teams: TeamLeaving,
    private readonly events: EventLeaving,
    private readonly projects: ProjectLeaving,
  ) {}

  /** Deletes a closed production; with `force`, after removing what is in it. All of it or nothing. */
  async delete(viewer: Viewer, id: string, force: boolean): Promise<void> {
    const removal = this.database.transaction(async (tx) => {
      if (force) {
        // Whoever logs hours or comments waits, and then finds no task. They lock an entity or a task, then refer to its
        // production: so do we, or each would wait for the other. After that nobody adds anything.
        await this.entities.lockOfProject(tx, id);
        await this.tasks.lockOfProject(tx, id);
      }
      await this.projects.lock(tx, id);
      const { running } = await this.rights.demand(tx, viewer, 'project.delete', id);
      if (running) throw new ProjectStillOpen();
      if (force) {
        await this.hours.letGoOfProject(tx, id);
        await this.tasks.letGoOfProject(tx, id);
        await this.entities.letGoOfProject(tx, id);
      }
      await this.teams.letGoOfProject(tx, id);
      await this.events.letGoOfProject(tx, id);
      await this.projects.delete(tx, id);
      // The production is not there any more for the event to belong to.
      await this.recorded.record(tx, 'project:delete', viewer.id, { project_id: id });
    });
    await unlessInUse(removal, (by) => new ProjectInUse(by, force));
  }
}
