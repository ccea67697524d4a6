/** A mail on its way, or what became of it. Its text, links and codes are not shown to anybody. */
export class OutgoingMailView {
  /**
   * Id. A later mail of the same kind to the same address takes the place of one that still waits.
   * @example '7f1c3a52-4d3e-4f0a-9b1c-5e6d7a8b9c0d'
   */
  id: string;

  /**
   * Always `OutgoingMail`.
   * @example 'OutgoingMail'
   */
  type: string;

  /**
   * Whom it is for.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  person_id: string;

  /**
   * What it is about: `invitation`, `reset`, `sign-in-code`, `password-changed`, `password-changed-by-administrator`,
   * `address-changed`, `second-factor-on` or `second-factor-off`.
   * @example 'invitation'
   */
  kind: string;

  /**
   * Where it goes.
   * @example 'ada@example.com'
   */
  address: string;

  /**
   * `waiting`, `sent`, `refused` (given up after ten attempts, an invitation after the first) or `expired` (its link or
   * code works no longer).
   * @example 'refused'
   */
  status: string;

  /**
   * How often it was tried.
   * @example 10
   */
  attempts: number;

  /**
   * Why the last attempt failed; null when none did.
   * @example 'Nothing listens at the address of SMTP_URL.'
   */
  last_error: string | null;

  /**
   * When it was written, UTC.
   * @example '2024-06-03T08:58:00Z'
   */
  created_at: string;

  /**
   * When it is tried next, UTC, while it waits.
   * @example '2024-06-03T08:58:30Z'
   */
  next_attempt_at: string;

  /**
   * When it is not worth sending any more, UTC.
   * @example '2024-06-10T08:58:00Z'
   */
  expires_at: string;

  /**
   * When it was sent or given up, UTC; null while it waits.
   * @example '2024-06-03T12:40:00Z'
   */
  settled_at: string | null;
}
