/** A shot, sequence, episode, asset or other entity. */
export class EntityView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * `Shot`, `Sequence`, `Episode`, `Scene`, `Edit`, `Concept`, or `Asset` for every other type.
   * @example 'Shot'
   */
  type: string;

  /**
   * Name.
   * @example 'SH010'
   */
  name: string;

  /**
   * Code, for other systems.
   * @example 'sq01_sh010'
   */
  code: string | null;

  /**
   * What happens in it, or what it looks like.
   * @example 'The hero enters'
   */
  description: string | null;

  /**
   * Id in another system.
   * @example 4711
   */
  shotgun_id: number | null;

  /**
   * Cut out of the production.
   * @example false
   */
  canceled: boolean | null;

  /**
   * Length in frames.
   * @example 120
   */
  nb_frames: number | null;

  /**
   * Number of entities it is made of.
   * @example 0
   */
  nb_entities_out: number | null;

  /**
   * Its casting is not settled yet.
   * @example false
   */
  is_casting_standby: boolean | null;

  /**
   * Shared with other productions.
   * @example false
   */
  is_shared: boolean;

  /**
   * `standby`, `running`, `complete` or `canceled`.
   * @example 'running'
   */
  status: string;

  /**
   * Production.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  project_id: string;

  /**
   * Type.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  entity_type_id: string;

  /**
   * What it hangs below: the sequence of a shot, the episode of a sequence.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  parent_id: string | null;

  /**
   * What it was made for or from: the episode of an asset.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  source_id: string | null;

  /**
   * Preview that stands for it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  preview_file_id: string | null;

  /**
   * Anything else, as JSON.
   * @example { "frame_in": 101 }
   */
  data: object | null;

  /**
   * Task type it is ready for.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  ready_for: string | null;

  /**
   * Who made it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  created_by: string | null;

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

  /**
   * Entities it is made of; kept by no table of this server, hence empty. With relations only.
   * @example []
   */
  entities_out?: string[];

  /**
   * Entities made of it; empty, too. With relations only.
   * @example []
   */
  entities_in?: string[];

  /**
   * Concepts of it; empty, too. With relations only.
   * @example []
   */
  entity_concept_links?: string[];

  /**
   * Copies of assets in it; empty, too. With relations only.
   * @example []
   */
  instance_casting?: string[];
}
