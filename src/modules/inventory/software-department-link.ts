import { PickType } from '@nestjs/swagger';
import { ForeignKey, Index, Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Stored } from '../../common/member/stored.js';
import { DepartmentLink } from './department-link.js';

/** A department works with a software. */
@Stored('software_department_link')
@Unique('software_department_link_uc', ['department_id', 'software_id'])
@Index(['department_id'])
@Index(['software_id'])
export class SoftwareDepartmentLink extends DepartmentLink {
  @Id('Id of the software.', { column: { primary: true } })
  @ForeignKey('Software')
  software_id: string;
}

export class LinkSoftwareDto extends PickType(SoftwareDepartmentLink, ['software_id']) {}

export class SoftwareDepartmentLinkView extends AnswerOf(SoftwareDepartmentLink) {}
