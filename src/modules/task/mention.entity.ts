import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person is named in a comment. */
@Entity('comment_mentions')
@Index('ix_comment_mentions_person', ['person'])
export class Mention {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_mentions_pkey' })
  @ForeignKey('Comment', { name: 'comment_mentions_comment_fkey' })
  comment: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_mentions_pkey' })
  @ForeignKey('Person', { name: 'comment_mentions_person_fkey' })
  person: string;
}
