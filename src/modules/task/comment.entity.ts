import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A word on a task, which may change its status. */
@Entity('comment')
@Index(['object_id'])
@Index(['object_type'])
@Index(['person_id'])
@Index(['editor_id'])
@Index(['task_status_id'])
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
  @ForeignKey('TaskStatus')
  task_status_id: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  editor_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  preview_file_id: string | null;

  @PrimaryColumn({ type: 'uuid' })
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
