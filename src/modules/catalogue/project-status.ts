import { PartialType, PickType } from '@nestjs/swagger';
import { Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Line, Name } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';

/** The state of a production, such as Open. */
@Registered({ called: 'project status', change: 'catalogue.change' })
@Stored('project_status')
@Unique(['name'])
export class ProjectStatus extends StoredRow {
  @Name('Name, unique among project statuses. `Open` is the one of running productions.', 'Open', {
    max: 20,
    kind: 'name',
  })
  name: string;

  @Line('Colour on boards.', '#43A047', { max: 7 })
  color: string;
}

export class CreateProjectStatusDto extends PickType(ProjectStatus, ['name', 'color']) {}

export class UpdateProjectStatusDto extends PartialType(CreateProjectStatusDto, { skipNullProperties: false }) {}

export class ProjectStatusView extends AnswerOf(ProjectStatus) {}
