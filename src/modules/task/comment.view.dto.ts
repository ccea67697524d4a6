import { ApiProperty } from '@nestjs/swagger';
import { Id, Ids } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Flag, Numeric } from '../../common/member/number.js';
import { JsonObject } from '../../common/member/json.js';
import { PointInTime } from '../../common/member/time.js';
import { Nested } from '../../common/member/answered.js';
/** A person in few words. */
export class ShortPersonView {
  @Id('Id.')
  id: string;

  @Text('First name.', 'Ada')
  first_name: string;

  @Text('Last name.', 'Lovelace')
  last_name: string;

  @Text('Both names.', 'Ada Lovelace')
  full_name: string;

  @Flag('Whether a picture is stored.', false)
  has_avatar: boolean;

  @Text('Role in the studio.', 'user')
  role: string;
}

/** A task status in few words. */
export class ShortTaskStatusView {
  @Id('Id.')
  id: string;

  @Text('Name.', 'Work in progress')
  name: string;

  @Text('Short name.', 'wip')
  short_name: string;

  @Text('Colour.', '#3273DC')
  color: string;
}

/** A comment on a task. */
export class CommentView {
  @Id('Id.')
  id: string;

  @Text('Always `Comment`.', 'Comment')
  type: string;

  @Id('Task it is about.')
  object_id: string;

  @Text('Always `Task`.', 'Task')
  object_type: string;

  @Text('What was said.', 'Please look at frame 120', { nullable: true })
  text: string | null;

  @JsonObject('Anything else, as JSON.', {}, { nullable: true })
  data: object | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Replies.',
    example: [],
  })
  replies: object[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Points to tick off.',
    example: [],
  })
  checklist: object[];

  @Flag('Kept on top.', false, { nullable: true })
  pinned: boolean | null;

  @Flag('Meant for the client.', false, { nullable: true })
  for_client: boolean | null;

  @ApiProperty({ type: [String], description: 'Addresses of what it refers to.', example: [] })
  links: string[];

  @Numeric('Id in another system.', 4711, { nullable: true })
  shotgun_id: number | null;

  @Id('Status the task has with it.', { nullable: true })
  task_status_id: string | null;

  @Id('Author.')
  person_id: string;

  @Id('Who changed it last.', { nullable: true })
  editor_id: string | null;

  @Id('Preview it is about.', { nullable: true })
  preview_file_id: string | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;

  @Ids('People who are named in the text.')
  mentions: string[];

  @Ids('Departments that are named in the text.')
  department_mentions: string[];

  @Ids('People who took note of it.')
  acknowledgements: string[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Always empty: previews are not kept here.',
    example: [],
  })
  previews: object[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Always empty: files are not kept here.',
    example: [],
  })
  attachment_files: object[];

  @Nested(ShortPersonView, 'Author.')
  person: ShortPersonView;

  @Nested(ShortTaskStatusView, 'Status the task has with it.', { nullable: true })
  task_status: ShortTaskStatusView | null;
}
