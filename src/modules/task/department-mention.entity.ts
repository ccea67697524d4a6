import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A department is named in a comment. */
@Entity('comment_department_mentions')
@Index(['department'])
export class DepartmentMention {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Comment')
  comment: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Department')
  department: string;
}
