import { Line, Name, Text } from '../../common/member/text.js';
import { Id } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';

export class CreateProjectStatusDto {
  @Name('Name, unique among project statuses. `Open` is the one of running productions.', 'Open', { max: 20 })
  name: string;

  @Line('Colour on boards.', '#43A047', { max: 7 })
  color: string;
}

export class UpdateProjectStatusDto {
  @Name('Name, unique among project statuses. `Open` is the one of running productions.', 'Open', {
    max: 20,
    optional: true,
  })
  name?: string;

  @Line('Colour on boards.', '#43A047', { max: 7, optional: true })
  color?: string;
}

/** A state of a production. */
export class ProjectStatusView {
  @Id('Id.')
  id: string;

  @Text('Always `ProjectStatus`.', 'ProjectStatus')
  type: string;

  @Text('Name, unique among project statuses. `Open` is the one of running productions.', 'Open')
  name: string;

  @Text('Colour on boards.', '#43A047')
  color: string;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
