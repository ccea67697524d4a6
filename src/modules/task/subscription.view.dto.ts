/** That a person follows a task. */
export class SubscriptionView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Subscription`.
   * @example 'Subscription'
   */
  type: string;

  /**
   * Who follows it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  person_id: string;

  /**
   * The task.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_id: string | null;

  /**
   * Always null: sequences are followed in old databases alone.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  entity_id: string | null;

  /**
   * Always null, likewise.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_type_id: string | null;

  /**
   * When it was made, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  updated_at: string | null;
}
