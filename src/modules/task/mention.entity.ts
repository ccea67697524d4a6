import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person is named in a comment. */
@Entity('comment_mentions')
@Index(['person'])
export class Mention {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Comment')
  comment: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person')
  person: string;
}
