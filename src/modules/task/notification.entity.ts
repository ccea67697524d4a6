import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something a person should look at. */
@Entity('notification')
@Unique('notification_uc', ['person_id', 'author_id', 'comment_id', 'reply_id', 'playlist_id', 'type'])
@Index('ix_notification_author_id', ['author_id'])
@Index('ix_notification_comment_id', ['comment_id'])
@Index('ix_notification_person_id', ['person_id'])
@Index('ix_notification_playlist_id', ['playlist_id'])
@Index('ix_notification_reply_id', ['reply_id'])
@Index('ix_notification_task_id', ['task_id'])
@Index('ix_notification_unread', { synchronize: false })
export class Notification {
  @Column({ type: 'boolean' })
  read: boolean;

  @Column({ type: 'boolean' })
  change: boolean;

  @Column({ type: 'varchar', length: 255 })
  type: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { name: 'notification_person_id_fkey' })
  person_id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { name: 'notification_author_id_fkey' })
  author_id: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Comment', { name: 'notification_comment_id_fkey' })
  comment_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Task', { name: 'notification_task_id_fkey' })
  task_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  playlist_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  reply_id: string | null;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notification_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
