import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A department is named in a comment. */
@Entity('comment_department_mentions')
@Index('ix_comment_department_mentions_department', ['department'])
export class DepartmentMention {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_department_mentions_pkey' })
  @ForeignKey('Comment', { name: 'comment_department_mentions_comment_fkey' })
  comment: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_department_mentions_pkey' })
  @ForeignKey('Department', { name: 'comment_department_mentions_department_fkey' })
  department: string;
}
