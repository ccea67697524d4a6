import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person took note of a comment. (The table is spelled so everywhere.) */
@Entity('comment_acknoledgments')
@Index('ix_comment_acknoledgments_person', ['person'])
export class Acknowledgement {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_acknoledgments_pkey' })
  @ForeignKey('Comment', { name: 'comment_acknoledgments_comment_fkey' })
  comment: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_acknoledgments_pkey' })
  @ForeignKey('Person', { name: 'comment_acknoledgments_person_fkey' })
  person: string;
}
