import { IntersectionType } from '@nestjs/swagger';
import { Index } from 'typeorm';
import { Typed } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Stored } from '../../common/member/stored.js';
import { Code, Texts } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';

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
@Stored('troupe.audit_entry')
@Index(['created_at'])
@Index('ix_audit_entry_person_created', ['person_id', 'created_at'])
export class AuditEntry {
  @Id('Id.', { column: { primary: true } })
  id: string;

  @PointInTime('When it was, UTC.', '2024-06-03T08:58:00Z')
  created_at: Date;

  @Code(
    'What was done: an update that changed the role is `person:role`; with `person:password-link` a link to choose a password was handed out; `team:role` is the role in a production.',
    'person:role',
    { of: auditKinds, column: { length: 40 } },
  )
  kind: AuditKind;

  @Id('Id of the person who did it; null when nobody was signed in.', { nullable: true })
  actor_id: string | null;

  @Id('Id of the person to whom it was done; null for exports. The person may be deleted by now.', { nullable: true })
  person_id: string | null;

  @Id('Id of the production of a `team:role`; else null.', { nullable: true })
  project_id: string | null;

  @Texts(
    'Names of the members that changed, such as `role`, `email`, `password`, or `access_token` for a permanent token. What they were and are is not kept.',
    ['role', 'departments'],
  )
  members: string[];
}

export class AuditEntryView extends IntersectionType(Typed('AuditEntry'), AuditEntry) {}
