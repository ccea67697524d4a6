import { PickType } from '@nestjs/swagger';
import { ForeignKey, Index, Unique } from 'typeorm';
import { Id } from '../../common/member/id.js';
import { Stored } from '../../common/member/stored.js';

/** A person belongs to a department. */
@Stored('department_link')
@Unique('department_link_uc', ['person_id', 'department_id'])
@Index(['department_id'])
@Index(['person_id'])
export class DepartmentMembership {
  @Id('Id of the person.', { column: { primary: true } })
  @ForeignKey('Person')
  person_id: string;

  @Id('Id of the department.', { column: { primary: true } })
  @ForeignKey('Department')
  department_id: string;
}

export class AddToDepartmentDto extends PickType(DepartmentMembership, ['department_id']) {}
