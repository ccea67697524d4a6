import { Line, Name, Text } from '../../common/member/text.js';
import { Flag } from '../../common/member/number.js';
import { Id } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';

export class CreateSiteDto {
  @Name('Name, unique among studios.', 'Angoulême', { max: 80 })
  name: string;

  @Line('Colour on charts, of at most 7 characters; may be empty.', '#4C9AFF', { max: 7 })
  color: string;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, optional: true })
  archived?: boolean | null;
}

export class UpdateSiteDto {
  @Name('Name, unique among studios.', 'Angoulême', { max: 80, optional: true })
  name?: string;

  @Line('Colour on charts, of at most 7 characters; may be empty.', '#4C9AFF', { max: 7, optional: true })
  color?: string;

  @Flag('Put away: kept for history, not offered any more.', true, { nullable: true, optional: true })
  archived?: boolean | null;
}

/** A site of the studio. */
export class SiteView {
  @Id('Id.')
  id: string;

  @Text('Always `Studio`.', 'Studio')
  type: string;

  @Text('Name.', 'Angoulême')
  name: string;

  @Text('Colour on charts; may be empty.', '#4C9AFF')
  color: string;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true })
  archived: boolean | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
