import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person took note of a comment. (The table is spelled so everywhere.) */
@Entity('comment_acknoledgments')
@Index(['person'])
export class Acknowledgement {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Comment')
  comment: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person')
  person: string;
}
