import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Department } from '../department/department.js';
import { InjectRegister } from '../register/injected.js';
import { StillInUse } from '../register/register.errors.js';
import { Register } from '../register/register.js';
import { type DepartmentUses, UseRepository } from './use.repository.js';

@Injectable()
export class DepartmentRemovalService {
  constructor(
    @InjectRegister(Department) private readonly departments: Register<Department>,
    private readonly uses: UseRepository,
  ) {}

  /** Deletes a department that nothing refers to. */
  delete(viewer: Viewer, id: string): Promise<void> {
    return this.departments.delete(viewer, id, async (tx) => {
      const uses = inWords(await this.uses.ofDepartment(tx, id));
      if (uses.length > 0) throw new StillInUse('department', `used by ${uses.join(', ')}`, 'Move them first');
    });
  }
}

const inWords = ({ people, task_types, software, hardware, mentions }: DepartmentUses): string[] =>
  [
    counted(people, 'person', 'people'),
    counted(task_types, 'task type', 'task types'),
    counted(software, 'software licence', 'software licences'),
    counted(hardware, 'hardware item', 'hardware items'),
    counted(mentions, 'comment', 'comments'),
  ].filter((use) => use !== undefined);

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}
