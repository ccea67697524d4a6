import { Id } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';
import { Text } from '../../common/member/text.js';

/** A department works with equipment of either kind. */
class DepartmentLinkView {
  @Id('Id of the link.')
  id: string;

  @Id('Id of the department.')
  department_id: string;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}

export class LinkSoftwareDto {
  @Id('Id of the software.')
  software_id: string;
}

/** A department works with the software. */
export class SoftwareDepartmentLinkView extends DepartmentLinkView {
  @Text('Always `SoftwareDepartmentLink`.', 'SoftwareDepartmentLink')
  type: string;

  @Id('Id of the software.')
  software_id: string;
}

export class LinkHardwareItemDto {
  @Id('Id of the hardware item.')
  hardware_item_id: string;
}

/** A department works with the hardware item. */
export class HardwareItemDepartmentLinkView extends DepartmentLinkView {
  @Text('Always `HardwareItemDepartmentLink`.', 'HardwareItemDepartmentLink')
  type: string;

  @Id('Id of the hardware item.')
  hardware_item_id: string;
}
