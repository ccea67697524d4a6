import { OmitType, PickType } from '@nestjs/swagger';
import { AnswerOf } from '../../common/member/answered.js';
import { Id, Ids } from '../../common/member/id.js';
import { Flag } from '../../common/member/number.js';
import { Text } from '../../common/member/text.js';
import { Notification } from './notification.js';

export class ReadNotificationDto extends PickType(Notification, ['read']) {}

/** That something was done. */
export class SuccessView {
  @Flag('Always true.', true)
  success: boolean;
}

/** A notification as it is stored. */
export class StoredNotificationView extends AnswerOf(Notification) {}

/** What a person is not shown of their own notifications. */
export const onlyStored = ['person_id', 'reply_id', 'updated_at'] as const satisfies readonly (keyof Notification)[];

/** A notification with what a client shows of it. */
export class NotificationView extends OmitType(StoredNotificationView, onlyStored) {
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

  @Ids('People who are named in the reply.')
  reply_mentions: string[];

  @Ids('Departments that are named in the reply.')
  reply_department_mentions: string[];

  @Ids('People who are named in the comment.')
  mentions: string[];

  @Ids('Departments that are named in the comment.')
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
