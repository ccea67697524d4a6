import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { CreateDepartmentDto, UpdateDepartmentDto } from './department.js';
import { DepartmentInUse, DepartmentNameTaken, DepartmentNotFound } from './department.errors.js';
import { DepartmentRepository } from './department.repository.js';

@Injectable()
export class DepartmentService {
  constructor(
    private readonly database: Database,
    private readonly departments: DepartmentRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const department = await this.departments.find(id);
    if (!department) throw new DepartmentNotFound();
    return department;
  }

  create(viewer: Viewer, body: CreateDepartmentDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (await this.departments.nameTaken(tx, body.name)) throw new DepartmentNameTaken();
      const id = await this.departments.insert(tx, withoutNulls(body));
      demand(await current(tx, viewer), 'department.create');
      await this.events.record(tx, 'department:new', viewer.id, { department_id: id });
      return this.departments.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateDepartmentDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (!(await this.departments.lockRow(tx, id))) throw new DepartmentNotFound();
      demand(await current(tx, viewer), 'department.update');
      const { name } = changes;
      if (name !== undefined && (await this.departments.nameTaken(tx, name, id))) throw new DepartmentNameTaken();
      await this.departments.update(tx, id, { ...changes });
      await this.events.record(tx, 'department:update', viewer.id, { department_id: id });
      return this.departments.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.departments.lockRow(tx, id))) throw new DepartmentNotFound();
      demand(await current(tx, viewer), 'department.delete');
      const { people, task_types, software, hardware, mentions } = await this.departments.uses(tx, id);
      const uses = [
        counted(people, 'person', 'people'),
        counted(task_types, 'task type', 'task types'),
        counted(software, 'software licence', 'software licences'),
        counted(hardware, 'hardware item', 'hardware items'),
        counted(mentions, 'comment', 'comments'),
      ].filter((use) => use !== undefined);
      if (uses.length > 0) throw new DepartmentInUse(uses);
      await this.departments.delete(tx, id);
      await this.events.record(tx, 'department:delete', viewer.id, { department_id: id });
    });
  }
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}
