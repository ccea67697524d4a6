import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { demandChange, lockForChange } from './catalogue-change.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { CreateProjectStatusDto, UpdateProjectStatusDto } from './project-status.dto.js';
import { ProjectStatusRepository } from './project-status.repository.js';

@Injectable()
export class ProjectStatusService {
  constructor(
    private readonly database: Database,
    private readonly statuses: ProjectStatusRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const status = await this.statuses.find(id);
    if (!status) throw new NotInCatalogue('project status');
    return status;
  }

  create(viewer: Viewer, body: CreateProjectStatusDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const id = await this.statuses.insert(tx, { ...body });
      await demandChange(tx, viewer);
      await this.events.record(tx, 'project-status:new', viewer.id, { project_status_id: id });
      return this.statuses.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateProjectStatusDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await lockForChange(tx, viewer, this.statuses, id, 'project status');
      await this.statuses.update(tx, id, { ...changes });
      await this.events.record(tx, 'project-status:update', viewer.id, { project_status_id: id });
      return this.statuses.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockForChange(tx, viewer, this.statuses, id, 'project status');
      await this.statuses.delete(tx, id);
      await this.events.record(tx, 'project-status:delete', viewer.id, { project_status_id: id });
    });
  }
}
