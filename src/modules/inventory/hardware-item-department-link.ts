import { PickType } from '@nestjs/swagger';
import { ForeignKey, Index, Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Stored } from '../../common/member/stored.js';
import { DepartmentLink } from './department-link.js';

/** A department works with a kind of hardware. */
@Stored('hardware_item_department_link')
@Unique('hardware_item_department_link_uc', ['hardware_item_id', 'department_id'])
@Index(['department_id'])
@Index(['hardware_item_id'])
export class HardwareItemDepartmentLink extends DepartmentLink {
  @Id('Id of the hardware item.', { column: { primary: true } })
  @ForeignKey('HardwareItem')
  hardware_item_id: string;
}

export class LinkHardwareItemDto extends PickType(HardwareItemDepartmentLink, ['hardware_item_id']) {}

export class HardwareItemDepartmentLinkView extends AnswerOf(HardwareItemDepartmentLink) {}
