import { Injectable } from '@nestjs/common';
import { CatalogueGuard } from '../../access/former/catalogue.guard.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { ProjectStatusRepository } from './project-status.repository.js';
import { TaskStatusRepository } from './task-status.repository.js';
import { TaskTypeRepository } from './task-type.repository.js';

@Injectable()
export class ProjectStatusGuard extends CatalogueGuard {
  constructor(statuses: ProjectStatusRepository) {
    super(statuses, 'project_status_id', () => new NotInCatalogue('project status'));
  }
}

@Injectable()
export class EntityTypeGuard extends CatalogueGuard {
  constructor(types: EntityTypeRepository) {
    super(types, 'entity_type_id', () => new NotInCatalogue('entity type'));
  }
}

@Injectable()
export class TaskTypeGuard extends CatalogueGuard {
  constructor(types: TaskTypeRepository) {
    super(types, 'task_type_id', () => new NotInCatalogue('task type'));
  }
}

@Injectable()
export class TaskStatusGuard extends CatalogueGuard {
  constructor(statuses: TaskStatusRepository) {
    super(statuses, 'task_status_id', () => new NotInCatalogue('task status'));
  }
}
