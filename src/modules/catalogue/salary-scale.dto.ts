import { Numeric, Whole } from '../../common/member/number.js';
import { Code, Text } from '../../common/member/text.js';
import { Id } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';
import { positions, seniorities } from './salary-scale.codes.js';

export class UpdateSalaryScaleDto {
  @Whole('Pay of a day, in whole units of the studio’s currency.', 240, { min: 0, optional: true })
  salary?: number;

  @Code('Position it is for; null as in some old rows.', 'artist', { of: positions, nullable: true, optional: true })
  position?: string | null;

  @Code('Seniority it is for; null as in some old rows.', 'senior', { of: seniorities, nullable: true, optional: true })
  seniority?: string | null;
}

/** Pay of a position and seniority in a department. */
export class SalaryScaleView {
  @Id('Id.')
  id: string;

  @Text('Always `SalaryScale`.', 'SalaryScale')
  type: string;

  @Id('Id of the department.')
  department_id: string;

  @Text('`supervisor`, `lead` or `artist`.', 'artist', { nullable: true })
  position: string | null;

  @Text('`senior`, `mid` or `junior`.', 'senior', { nullable: true })
  seniority: string | null;

  @Numeric('Pay of a day, in whole units of the studio’s currency; 0 until somebody sets it.', 240)
  salary: number;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
