import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Transaction } from '../../database/database.js';
import { InjectRegister } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateEntityTypeDto, EntityType, UpdateEntityTypeDto } from './entity-type.js';
import { EntityTypeRepository } from './entity-type.repository.js';

/** Keeps with each type the task types that it needs. */
@Injectable()
export class EntityTypeService {
  constructor(
    @InjectRegister(EntityType) private readonly register: Register<EntityType>,
    private readonly types: EntityTypeRepository,
  ) {}

  create(viewer: Viewer, { task_types, ...values }: CreateEntityTypeDto): Promise<JsonText> {
    return this.register.create(viewer, values, this.needing(task_types ?? []));
  }

  update(viewer: Viewer, id: string, { task_types, ...changes }: UpdateEntityTypeDto): Promise<JsonText> {
    return this.register.update(viewer, id, changes, task_types === undefined ? {} : this.needing(task_types ?? []));
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.register.delete(viewer, id, (tx) => this.types.replaceTaskTypes(tx, id, []));
  }

  private needing(taskTypeIds: readonly string[]) {
    return { after: (tx: Transaction, id: string) => this.types.replaceTaskTypes(tx, id, taskTypeIds) };
  }
}
