import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../../common/member/id.js';
import { FreeText, Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
import { MayBeNull } from '../../common/http/validation.js';
import { IsIdOrBlank, IsObjectList, IsSwitch, IsTextList } from './comment.rules.js';

export class CommentTaskDto {
  @Id(
    'Status the task has from now on; artists, vendors and clients need one that is open to them, and who is only mentioned keeps the one it has.',
  )
  task_status_id: string;

  @FreeText(
    'What there is to say; `@` and a full name mentions somebody of the team, or a department. Files cannot be attached. At most 64 kB.',
    'Please look at frame 120',
    { nullable: true, optional: true },
  )
  comment?: string | null;

  @Text(
    'Who said it, when that is not the caller. Only managers of the production and administrators set it, for others it is ignored.',
    '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    { nullable: true, optional: true },
  )
  @IsIdOrBlank()
  person_id?: string | null;

  @PointInTime(
    'When it was said; now when left out, and when it is at most a day ahead. Only managers of the production and administrators set it, for others it is ignored. A comment older than the newest one makes the dates of the task anew.',
    '2024-06-03T09:30:00Z',
    { nullable: true, optional: true },
  )
  created_at?: Date | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Points to tick off. In a form, as JSON. At most 64 kB.',
    example: [{ text: 'Shadow', checked: false }],
    nullable: true,
    required: false,
  })
  @MayBeNull()
  @IsObjectList()
  checklist?: object[] | null;

  @ApiProperty({
    type: [String],
    description: 'Addresses of what it refers to. In a form, as JSON. At most 64 kB.',
    example: ['https://example.com/reference'],
    nullable: true,
    required: false,
  })
  @MayBeNull()
  @IsTextList()
  links?: string[] | null;

  @ApiProperty({
    type: Boolean,
    description:
      'Whether clients of the production may read it. Only managers of the production and administrators set it, for others it is ignored.',
    example: false,
    nullable: true,
    required: false,
  })
  @MayBeNull()
  @IsSwitch()
  for_client?: boolean | null;
}
