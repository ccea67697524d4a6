import { PartialType, PickType } from '@nestjs/swagger';
import { ForeignKey, Index } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Code } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';
import { positions, seniorities } from './salary-scale.codes.js';

/** Pay of a position and seniority in a department. */
@Registered({ called: 'salary scale', change: 'salary-scale.change' })
@Stored('salary_scale')
@Index(['department_id'])
export class SalaryScale extends StoredRow {
  @Id('Id of the department.')
  @ForeignKey('Department', { onDelete: 'CASCADE' })
  department_id: string;

  @Code('Position it is for, `supervisor`, `lead` or `artist`; null as in some old rows.', 'artist', {
    of: positions,
    nullable: true,
  })
  position: string | null;

  @Code('Seniority it is for, `senior`, `mid` or `junior`; null as in some old rows.', 'senior', {
    of: seniorities,
    nullable: true,
  })
  seniority: string | null;

  @Whole('Pay of a day, in whole units of the studio’s currency; 0 until somebody sets it.', 240, { min: 0 })
  salary: number;
}

export class UpdateSalaryScaleDto extends PartialType(PickType(SalaryScale, ['salary', 'position', 'seniority']), {
  skipNullProperties: false,
}) {}

export class SalaryScaleView extends AnswerOf(SalaryScale) {}
