import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person is in the team of a production, with a role there or as everywhere (null). */
@Entity('project_person_link')
@Index(['person_id'])
@Index(['project_id'])
export class TeamMembership {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Project')
  project_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  role: string | null;
}
