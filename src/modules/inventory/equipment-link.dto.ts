import { IsId } from '../../common/http/validation.js';

/** A department works with equipment of either kind. */
class DepartmentLinkView {
  /**
   * Id of the link.
   * @example '0b6c3d2e-5a8f-4c1d-9e7b-2f4a6c8e0d1b'
   */
  id: string;

  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;

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

export class LinkSoftwareDto {
  /**
   * Id of the software.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  software_id: string;
}

/** A department works with the software. */
export class SoftwareDepartmentLinkView extends DepartmentLinkView {
  /**
   * Always `SoftwareDepartmentLink`.
   * @example 'SoftwareDepartmentLink'
   */
  type: string;

  /**
   * Id of the software.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  software_id: string;
}

export class LinkHardwareItemDto {
  /**
   * Id of the hardware item.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  hardware_item_id: string;
}

/** A department works with the hardware item. */
export class HardwareItemDepartmentLinkView extends DepartmentLinkView {
  /**
   * Always `HardwareItemDepartmentLink`.
   * @example 'HardwareItemDepartmentLink'
   */
  type: string;

  /**
   * Id of the hardware item.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  hardware_item_id: string;
}
