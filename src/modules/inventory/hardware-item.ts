import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Stored } from '../../common/member/stored.js';
import { FreeText, Name } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';
import { Equipment } from './equipment.js';

/** A kind of hardware the studio owns. */
@Registered({ called: 'hardware item', change: 'hardware.change' })
@Stored('hardware_item')
@Unique(['name'])
export class HardwareItem extends Equipment {
  @Name('Name, unique among hardware.', 'Workstation A', { max: 40, kind: 'name' })
  name: string;

  /** A column of ours. */
  @FreeText('What it is made of. At most 64 kB.', '64 GB, RTX 4000', { nullable: true })
  description: string | null;
}

export class CreateHardwareItemDto extends IntersectionType(
  PickType(HardwareItem, ['name', 'short_name']),
  PartialType(OmitType(HardwareItem, ['name', 'short_name', 'id', 'created_at', 'updated_at'])),
) {}

export class UpdateHardwareItemDto extends PartialType(CreateHardwareItemDto, { skipNullProperties: false }) {}

export class HardwareItemView extends AnswerOf(HardwareItem) {}

/** A kind of hardware the studio owns, in the list of a department. */
export class HardwareItemOfDepartmentView extends HardwareItemView {
  @Id('Id of the department.')
  department_id: string;
}
