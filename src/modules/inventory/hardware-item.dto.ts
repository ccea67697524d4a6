import { IsFreeText, IsName } from '../../common/http/text-rules.js';
import { MayBeAbsent, MayBeNull } from '../../common/http/validation.js';
import { EquipmentDetailsDto, EquipmentView } from './equipment.dto.js';

/** What hardware may leave out, when it is made and when it is changed. */
class HardwareItemDetailsDto extends EquipmentDetailsDto {
  /**
   * What it is made of. At most 64 kB.
   * @example '64 GB, RTX 4000'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;
}

export class CreateHardwareItemDto extends HardwareItemDetailsDto {
  /**
   * Name, unique among hardware.
   * @example 'Workstation A'
   */
  @IsName(40)
  name: string;

  /**
   * Short name.
   * @example 'wsa'
   */
  @IsName(20)
  short_name: string;
}

export class UpdateHardwareItemDto extends HardwareItemDetailsDto {
  /**
   * Name, unique among hardware.
   * @example 'Workstation A'
   */
  @MayBeAbsent()
  @IsName(40)
  name?: string;

  /**
   * Short name.
   * @example 'wsa'
   */
  @MayBeAbsent()
  @IsName(20)
  short_name?: string;
}

/** A kind of hardware the studio owns. */
export class HardwareItemView extends EquipmentView {
  /**
   * Always `HardwareItem`.
   * @example 'HardwareItem'
   */
  type: string;

  /**
   * Name, unique among hardware.
   * @example 'Workstation A'
   */
  name: string;

  /**
   * Short name.
   * @example 'wsa'
   */
  short_name: string;

  /**
   * What it is made of.
   * @example '64 GB, RTX 4000'
   */
  description: string | null;
}

/** A kind of hardware the studio owns, in the list of a department. */
export class HardwareItemOfDepartmentView extends HardwareItemView {
  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;
}
