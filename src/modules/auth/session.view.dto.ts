/** A sign-in that still lives. */
export class SessionView {
  /**
   * Id.
   * @example '0b6c3d2e-5a8f-4c1d-9e7b-2f4a6c8e0d1b'
   */
  id: string;

  /**
   * Always `Session`.
   * @example 'Session'
   */
  type: string;

  /**
   * What signed in, as it called itself; null when it did not.
   * @example 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
   */
  device: string | null;

  /**
   * Address it signed in from.
   * @example '192.0.2.7'
   */
  ip_address: string | null;

  /**
   * When it signed in, UTC.
   * @example '2024-06-03T08:58:00Z'
   */
  created_at: string;

  /**
   * When it was last used, UTC, to the minute or so.
   * @example '2024-06-04T17:12:00Z'
   */
  last_used_at: string;

  /**
   * When it ends unless it is used before, UTC.
   * @example '2024-06-19T17:12:00Z'
   */
  expires_at: string;

  /**
   * Whether this request belongs to it.
   * @example true
   */
  current: boolean;
}
