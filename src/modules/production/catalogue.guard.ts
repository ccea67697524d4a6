import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/reach.js';
import { SubjectGuard } from '../../access/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { pathUuid } from '../../common/http/uuid.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { ProjectStatusRepository } from './project-status.repository.js';
import { TaskStatusRepository } from './task-status.repository.js';
import { TaskTypeRepository } from './task-type.repository.js';

/** Routes about one row of a catalogue: it has to exist before rights are asked. It is nobody's own. */
abstract class CatalogueGuard extends SubjectGuard {
  protected constructor(
    private readonly catalogue: { exists(id: string): Promise<boolean> },
    private readonly kind: string,
  ) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    const parameter = `${this.kind.replaceAll(' ', '_')}_id`;
    if (!(await this.catalogue.exists(pathUuid(params[parameter], parameter)))) throw new NotInCatalogue(this.kind);
    return {};
  }
}

@Injectable()
export class ProjectStatusGuard extends CatalogueGuard {
  constructor(statuses: ProjectStatusRepository) {
    super(statuses, 'project status');
  }
}

@Injectable()
export class EntityTypeGuard extends CatalogueGuard {
  constructor(types: EntityTypeRepository) {
    super(types, 'entity type');
  }
}

@Injectable()
export class TaskTypeGuard extends CatalogueGuard {
  constructor(types: TaskTypeRepository) {
    super(types, 'task type');
  }
}

@Injectable()
export class TaskStatusGuard extends CatalogueGuard {
  constructor(statuses: TaskStatusRepository) {
    super(statuses, 'task status');
  }
}
