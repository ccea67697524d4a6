import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A word on a task, which may change its status. */
@Entity('comment')
@Index('ix_comment_object_id', ['object_id'])
@Index('ix_comment_object_type', ['object_type'])
@Index('ix_comment_person_id', ['person_id'])
@Index('ix_comment_editor_id', ['editor_id'])
@Index('ix_comment_task_status_id', ['task_status_id'])
export class Comment {
  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'uuid' })
  object_id: string;

  @Column({ type: 'varchar', length: 80 })
  object_type: string;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'jsonb', nullable: true })
  data: object | null;

  @Column({ type: 'jsonb', nullable: true })
  replies: object | null;

  @Column({ type: 'jsonb', nullable: true })
  checklist: object | null;

  @Column({ type: 'boolean', nullable: true })
  pinned: boolean | null;

  @Column({ type: 'boolean', nullable: true, default: false })
  for_client: boolean | null;

  @Column({ type: 'varchar', array: true, nullable: true })
  links: string[] | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('TaskStatus', { name: 'comment_task_status_id_fkey' })
  task_status_id: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { name: 'comment_person_id_fkey' })
  person_id: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person', { name: 'comment_editor_id_fkey' })
  editor_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  preview_file_id: string | null;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const commentDefaults = {
  replies: [],
  for_client: false,
} satisfies Partial<Comment>;
