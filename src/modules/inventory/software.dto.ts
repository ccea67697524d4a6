import { ApiProperty } from '@nestjs/swagger';
import { IsJson } from '../../common/http/json-rules.js';
import { IsLine, IsLineOrNone, IsName } from '../../common/http/text-rules.js';
import { MayBeAbsent, MayBeNull } from '../../common/http/validation.js';
import { EquipmentDetailsDto, EquipmentView } from './equipment.dto.js';

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

/** What a software may leave out, when it is made and when it is changed. */
class SoftwareDetailsDto extends EquipmentDetailsDto {
  /**
   * Version the studio works with.
   * @example '2026.1'
   */
  @MayBeNull()
  @IsLineOrNone(20)
  version?: string | null;

  @ApiProperty({
    ...anyJson,
    description: 'Further extensions of its files: a list of texts, or any other JSON. At most 64 kB.',
    required: false,
  })
  @MayBeNull()
  @IsJson()
  secondary_extensions?: unknown;
}

export class CreateSoftwareDto extends SoftwareDetailsDto {
  /**
   * Name, unique among software.
   * @example 'Maya'
   */
  @IsName(40)
  name: string;

  /**
   * Short name.
   * @example 'maya'
   */
  @IsName(20)
  short_name: string;

  /**
   * Extension of its files.
   * @example 'ma'
   */
  @IsLine(20)
  file_extension: string;
}

export class UpdateSoftwareDto extends SoftwareDetailsDto {
  /**
   * Name, unique among software.
   * @example 'Maya'
   */
  @MayBeAbsent()
  @IsName(40)
  name?: string;

  /**
   * Short name.
   * @example 'maya'
   */
  @MayBeAbsent()
  @IsName(20)
  short_name?: string;

  /**
   * Extension of its files.
   * @example 'ma'
   */
  @MayBeAbsent()
  @IsLine(20)
  file_extension?: string;
}

/** A software the studio pays for. */
export class SoftwareView extends EquipmentView {
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
}

/** A software the studio pays for, in the list of a department. */
export class SoftwareOfDepartmentView extends SoftwareView {
  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;
}
