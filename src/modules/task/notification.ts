import { ForeignKey, Index, Unique } from 'typeorm';
import { Id } from '../../common/member/id.js';
import { Flag } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Text } from '../../common/member/text.js';

/** Something a person should look at. */
@Stored('notification')
@Unique('notification_uc', ['person_id', 'author_id', 'comment_id', 'reply_id', 'playlist_id', 'notification_type'])
@Index(['author_id'])
@Index(['comment_id'])
@Index(['person_id'])
@Index(['playlist_id'])
@Index(['reply_id'])
@Index(['task_id'])
@Index('ix_notification_unread', { synchronize: false })
export class Notification extends StoredRow {
  @Text('What it tells of: `comment`, `mention`, `reply`, `reply-mention` or `assignation`.', 'mention', {
    column: { name: 'type', type: 'varchar', length: 255 },
  })
  notification_type: string;

  @Flag('Whether it was read.', false)
  read: boolean;

  @Flag('Whether the status of the task changed with the comment.', true)
  change: boolean;

  @Id('Who is told.')
  @ForeignKey('Person')
  person_id: string;

  @Id('Who did what it tells of.')
  @ForeignKey('Person')
  author_id: string;

  @Id('Comment it tells of.', { nullable: true })
  @ForeignKey('Comment')
  comment_id: string | null;

  @Id('Task it is about.', { nullable: true })
  @ForeignKey('Task')
  task_id: string | null;

  @Id('Always null, unless another server wrote it: playlists are not kept here.', { nullable: true })
  playlist_id: string | null;

  @Id('Reply it tells of.', { nullable: true })
  reply_id: string | null;
}
