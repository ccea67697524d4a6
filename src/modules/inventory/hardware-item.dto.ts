import { FreeText, Name, Text } from '../../common/member/text.js';
import { Id } from '../../common/member/id.js';
import { EquipmentDetailsDto, EquipmentView } from './equipment.dto.js';

/** What hardware may leave out, when it is made and when it is changed. */
class HardwareItemDetailsDto extends EquipmentDetailsDto {
  @FreeText('What it is made of. At most 64 kB.', '64 GB, RTX 4000', { nullable: true, optional: true })
  description?: string | null;
}

export class CreateHardwareItemDto extends HardwareItemDetailsDto {
  @Name('Name, unique among hardware.', 'Workstation A', { max: 40 })
  name: string;

  @Name('Short name.', 'wsa', { max: 20 })
  short_name: string;
}

export class UpdateHardwareItemDto extends HardwareItemDetailsDto {
  @Name('Name, unique among hardware.', 'Workstation A', { max: 40, optional: true })
  name?: string;

  @Name('Short name.', 'wsa', { max: 20, optional: true })
  short_name?: string;
}

/** A kind of hardware the studio owns. */
export class HardwareItemView extends EquipmentView {
  @Text('Always `HardwareItem`.', 'HardwareItem')
  type: string;

  @Text('Name, unique among hardware.', 'Workstation A')
  name: string;

  @Text('Short name.', 'wsa')
  short_name: string;

  @Text('What it is made of.', '64 GB, RTX 4000', { nullable: true })
  description: string | null;
}

/** A kind of hardware the studio owns, in the list of a department. */
export class HardwareItemOfDepartmentView extends HardwareItemView {
  @Id('Id of the department.')
  department_id: string;
}
