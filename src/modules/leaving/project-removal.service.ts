import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { whatStillRefers } from '../../common/problem/database-problem.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { ProjectStillOpen } from '../project/project.errors.js';
import { ProjectRightsService } from '../project/project-rights.service.js';
import { ProjectInUse } from './project-removal.errors.js';
import { ProjectRemovalRepository } from './project-removal.repository.js';

@Injectable()
export class ProjectRemovalService {
  constructor(
    private readonly database: Database,
    private readonly rights: ProjectRightsService,
    private readonly removal: ProjectRemovalRepository,
    private readonly events: EventRepository,
  ) {}

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
}
