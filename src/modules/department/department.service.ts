import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { InjectRegister } from '../register/injected.js';
import { StillInUse } from '../register/register.errors.js';
import { Register } from '../register/register.js';
import { Department } from './department.js';
import { DepartmentRepository } from './department.repository.js';

@Injectable()
export class DepartmentService {
  constructor(
    @InjectRegister(Department) private readonly register: Register<Department>,
    private readonly departments: DepartmentRepository,
  ) {}

  /** Deletes a department that nothing refers to. */
  delete(viewer: Viewer, id: string): Promise<void> {
    return this.register.delete(viewer, id, async (tx) => {
      const { people, task_types, software, hardware, mentions } = await this.departments.uses(tx, id);
      const uses = [
        counted(people, 'person', 'people'),
        counted(task_types, 'task type', 'task types'),
        counted(software, 'software licence', 'software licences'),
        counted(hardware, 'hardware item', 'hardware items'),
        counted(mentions, 'comment', 'comments'),
      ].filter((use) => use !== undefined);
      if (uses.length > 0) throw new StillInUse('department', `used by ${uses.join(', ')}`, 'Move them first');
    });
  }
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}
