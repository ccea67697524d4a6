import { ApiProperty } from '@nestjs/swagger';
import { Flag } from '../../common/member/number.js';
import { Id, Ids } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';

export class ReadNotificationDto {
  @Flag('Whether it was read.', true)
  read: boolean;
}

/** That something was done. */
export class SuccessView {
  @Flag('Always true.', true)
  success: boolean;
}

/** What every view of a notification has. */
class NotificationFields {
  @Id('Id.')
  id: string;

  @Text('Always `Notification`.', 'Notification')
  type: string;

  @Text('What it tells of: `comment`, `mention`, `reply`, `reply-mention` or `assignation`.', 'mention')
  notification_type: string;

  @Flag('Whether it was read.', false)
  read: boolean;

  @Flag('Whether the status of the task changed with the comment.', true)
  change: boolean;

  @Id('Who did what it tells of.')
  author_id: string;

  @Id('Comment it tells of.', { nullable: true })
  comment_id: string | null;

  @Id('Task it is about.', { nullable: true })
  task_id: string | null;

  @Id('Always null, unless another server wrote it: playlists are not kept here.', { nullable: true })
  playlist_id: string | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;
}

/** A notification as it is stored. */
export class StoredNotificationView extends NotificationFields {
  @Id('Who is told.')
  person_id: string;

  @Id('Reply it tells of.', { nullable: true })
  reply_id: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}

/** A notification with what a client shows of it. */
export class NotificationView extends NotificationFields {
  @Id('Task type of the task.', { nullable: true })
  task_type_id: string | null;

  @Id('Production of the task.', { nullable: true })
  project_id: string | null;

  @Text('Name of the production.', 'Caminandes', { nullable: true })
  project_name: string | null;

  @Id('Status that came with the comment; null without one.', { nullable: true })
  task_status_id: string | null;

  @Text(
    'What the comment says; empty when the caller may not read it any more, null without a comment.',
    'Please look at frame 120',
    { nullable: true },
  )
  comment_text: string | null;

  @Text('What the reply says; empty without one.', 'Done')
  reply_text: string;

  @ApiProperty({ type: [String], description: 'People who are named in the reply.', example: [] })
  reply_mentions: string[];

  @ApiProperty({ type: [String], description: 'Departments that are named in the reply.', example: [] })
  reply_department_mentions: string[];

  @Ids('People who are named in the comment.')
  mentions: string[];

  @ApiProperty({ type: [String], description: 'Departments that are named in the comment.', example: [] })
  department_mentions: string[];

  @Id('Preview the comment is about.', { nullable: true })
  preview_file_id: string | null;

  @Text(
    'What the task is done on: names of episode, sequence and shot, or type and name of an asset; empty without one.',
    'E01 / SQ01 / SH010',
  )
  full_entity_name: string;

  @Id('Episode of it.', { nullable: true })
  episode_id: string | null;

  @Id('Preview that stands for it.', { nullable: true })
  entity_preview_file_id: string | null;

  @Id('How the caller follows the task, if at all.', { nullable: true })
  subscription_id: string | null;

  @Text('Always empty: playlists are not kept here.', '')
  playlist_name: string;

  @Text('Always empty.', '')
  playlist_for_entity: string;

  @Flag('Always false.', false)
  playlist_is_for_all: boolean;
}
