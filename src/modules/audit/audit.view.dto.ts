/** Something that was done to an account, or an export that was read. */
export class AuditEntryView {
  /**
   * Id.
   * @example '7f3b2c1d-9e8f-4a7b-8c6d-5e4f3a2b1c0d'
   */
  id: string;

  /**
   * Always `AuditEntry`.
   * @example 'AuditEntry'
   */
  type: string;

  /**
   * When it was, UTC.
   * @example '2024-06-03T08:58:00Z'
   */
  created_at: string;

  /**
   * `person:create`, `person:update`, `person:role` (an update that changed the role), `person:delete`,
   * `person:password-link` (a link to choose a password was handed out), `team:role` (the role in a production),
   * `export:presence-log`, `export:inventory-usage`, `export:password-hashes`.
   * @example 'person:role'
   */
  kind: string;

  /**
   * Id of the person who did it; null when nobody was signed in.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  actor_id: string | null;

  /**
   * Id of the person to whom it was done; null for exports. The person may be deleted by now.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  person_id: string | null;

  /**
   * Id of the production of a `team:role`; else null.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  project_id: string | null;

  /**
   * Names of the members that changed, such as `role`, `email`, `password`, or `access_token` for a permanent token. What
   * they were and are is not kept.
   * @example ['role', 'departments']
   */
  members: string[];
}
