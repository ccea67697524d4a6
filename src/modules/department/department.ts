import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Flag } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Color, Name } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';

/** A department of the studio. */
@Registered({
  called: 'department',
  change: { create: 'department.create', update: 'department.update', delete: 'department.delete' },
  ignoresCase: true,
})
@Stored('department')
@Unique(['name'])
export class Department extends StoredRow {
  @Name('Name, unique among departments whatever its case and the blanks around it.', 'Animation', {
    max: 80,
    kind: 'name',
  })
  name: string;

  @Color('Colour on boards and charts, `#RGB` or `#RRGGBB`; may be empty.', '#4C9AFF')
  color: string;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, default: false })
  archived: boolean | null;
}

export class CreateDepartmentDto extends IntersectionType(
  PickType(Department, ['name', 'color']),
  PartialType(PickType(Department, ['archived'])),
) {}

export class UpdateDepartmentDto extends PartialType(CreateDepartmentDto, { skipNullProperties: false }) {}

export class DepartmentView extends AnswerOf(Department) {}
