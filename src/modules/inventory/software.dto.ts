import { ApiProperty } from '@nestjs/swagger';
import { IsFlag, IsText, IsWhole, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

/** Any JSON: what is stored comes back with a whole object, and old rows hold more than lists of texts. */
const anyJson = {
  example: ['mb', 'fbx'],
  oneOf: [
    { type: 'array', items: {} },
    { type: 'object' },
    ...['string', 'number', 'boolean'].map((type) => ({ type })),
  ],
  nullable: true,
};

export class CreateSoftwareDto {
  /**
   * Name, unique among software.
   * @example 'Maya'
   */
  @IsText(40)
  name: string;

  /**
   * Short name.
   * @example 'maya'
   */
  @IsText(20)
  short_name: string;

  /**
   * Extension of its files.
   * @example 'ma'
   */
  @IsText(20)
  file_extension: string;

  /**
   * Version the studio works with.
   * @example '2026.1'
   */
  @MayBeNull()
  @IsText(20)
  version?: string | null;

  @ApiProperty({
    ...anyJson,
    description: 'Further extensions of its files: a list of texts, or any other JSON.',
    required: false,
  })
  @MayBeNull()
  secondary_extensions?: unknown;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * What one of it costs a month, in whole units of the studio’s currency.
   * @example 120
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  monthly_cost?: number | null;

  /**
   * How many of it the studio owns.
   * @example 25
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  inventory_amount?: number | null;
}

export class UpdateSoftwareDto {
  /**
   * Name, unique among software.
   * @example 'Maya'
   */
  @MayBeAbsent()
  @IsText(40)
  name?: string;

  /**
   * Short name.
   * @example 'maya'
   */
  @MayBeAbsent()
  @IsText(20)
  short_name?: string;

  /**
   * Extension of its files.
   * @example 'ma'
   */
  @MayBeAbsent()
  @IsText(20)
  file_extension?: string;

  /**
   * Version the studio works with.
   * @example '2026.1'
   */
  @MayBeNull()
  @IsText(20)
  version?: string | null;

  @ApiProperty({
    ...anyJson,
    description: 'Further extensions of its files: a list of texts, or any other JSON.',
    required: false,
  })
  @MayBeNull()
  secondary_extensions?: unknown;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * What one of it costs a month, in whole units of the studio’s currency.
   * @example 120
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  monthly_cost?: number | null;

  /**
   * How many of it the studio owns.
   * @example 25
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  inventory_amount?: number | null;
}

/** A software the studio pays for. */
export class SoftwareView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Software`.
   * @example 'Software'
   */
  type: string;

  /**
   * Name, unique among software.
   * @example 'Maya'
   */
  name: string;

  /**
   * Short name.
   * @example 'maya'
   */
  short_name: string;

  /**
   * Extension of its files.
   * @example 'ma'
   */
  file_extension: string;

  /**
   * Version the studio works with.
   * @example '2026.1'
   */
  version: string | null;

  @ApiProperty({ ...anyJson, description: 'Further extensions of its files; normally a list of texts.' })
  secondary_extensions: unknown;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  archived: boolean | null;

  /**
   * What one of it costs a month, in whole units of the studio’s currency.
   * @example 120
   */
  monthly_cost: number | null;

  /**
   * How many of it the studio owns.
   * @example 25
   */
  inventory_amount: number | null;

  /**
   * When it was made, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  updated_at: string | null;
}

/** A software the studio pays for, in the list of a department. */
export class SoftwareOfDepartmentView extends SoftwareView {
  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;
}
