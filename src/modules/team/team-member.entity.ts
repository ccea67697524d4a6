import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person is in the team of a production, with a role there or as everywhere (null). */
@Entity('project_person_link')
@Index('ix_project_person_link_person_id', ['person_id'])
@Index('ix_project_person_link_project_id', ['project_id'])
export class TeamMembership {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'project_person_link_pkey' })
  @ForeignKey('Project', { name: 'project_person_link_project_id_fkey' })
  project_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'project_person_link_pkey' })
  @ForeignKey('Person', { name: 'project_person_link_person_id_fkey' })
  person_id: string;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  role: string | null;
}
