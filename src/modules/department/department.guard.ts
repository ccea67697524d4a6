import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/reach.js';
import { SubjectGuard } from '../../access/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { pathUuid } from '../../common/http/uuid.js';
import { DepartmentNotFound } from './department.errors.js';
import { DepartmentRepository } from './department.repository.js';

/** Routes about one department: it has to exist before rights are asked. A department is nobody's own. */
@Injectable()
export class DepartmentGuard extends SubjectGuard {
  constructor(private readonly departments: DepartmentRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    if (!(await this.departments.exists(pathUuid(params.department_id, 'department_id'))))
      throw new DepartmentNotFound();
    return {};
  }
}
