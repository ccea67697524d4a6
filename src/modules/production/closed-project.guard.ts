import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { pathUuid } from '../../common/http/uuid.js';
import { ProjectNotFound } from './production.errors.js';
import { ProjectStillOpen } from './project.errors.js';
import { ProjectRepository } from './project.repository.js';

/** Deleting a production: an open one is refused to everybody, before rights are asked. */
@Injectable()
export class ClosedProjectGuard extends SubjectGuard {
  constructor(private readonly projects: ProjectRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    const open = await this.projects.isOpen(pathUuid(params.project_id, 'project_id'));
    if (open === undefined) throw new ProjectNotFound();
    if (open) throw new ProjectStillOpen();
    return {};
  }
}
