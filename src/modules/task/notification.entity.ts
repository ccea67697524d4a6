import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something a person should look at. */
@Entity('notification')
@Unique('notification_uc', ['person_id', 'author_id', 'comment_id', 'reply_id', 'playlist_id', 'type'])
@Index(['author_id'])
@Index(['comment_id'])
@Index(['person_id'])
@Index(['playlist_id'])
@Index(['reply_id'])
@Index(['task_id'])
@Index('ix_notification_unread', { synchronize: false })
export class Notification {
  @Column({ type: 'boolean' })
  read: boolean;

  @Column({ type: 'boolean' })
  change: boolean;

  @Column({ type: 'varchar', length: 255 })
  type: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  author_id: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Comment')
  comment_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Task')
  task_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  playlist_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  reply_id: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
