import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was done; of an export, that it was read. */
export const auditKinds = [
  'person:create',
  'person:update',
  'person:role',
  'person:delete',
  'person:password-link',
  'team:role',
  'export:presence-log',
  'export:inventory-usage',
  'export:password-hashes',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** Something that administrators may have to answer for. It outlives the persons and productions it names. */
@Entity('audit_entry', { schema: 'troupe' })
@Index(['created_at'])
@Index('ix_audit_entry_person_created', ['person_id', 'created_at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  @Column({ type: 'varchar', length: 40 })
  kind: AuditKind;

  /** Who did it; null when nobody was signed in. */
  @Column({ type: 'uuid', nullable: true })
  actor_id: string | null;

  /** To whom. */
  @Column({ type: 'uuid', nullable: true })
  person_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  project_id: string | null;

  /** The names of the members that changed; never what they were or are. */
  @Column({ type: 'text', array: true })
  members: string[];
}
