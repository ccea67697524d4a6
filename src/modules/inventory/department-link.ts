import { ForeignKey } from 'typeorm';
import { Id } from '../../common/member/id.js';
import { StoredRow } from '../../common/member/stored.js';

/** A department works with equipment of either kind. */
export class DepartmentLink extends StoredRow {
  @Id('Id of the department.', { column: { primary: true } })
  @ForeignKey('Department')
  department_id: string;
}
