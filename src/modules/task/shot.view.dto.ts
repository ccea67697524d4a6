import { EntityView } from '../entity/entity.view.dto.js';
import { TaskView } from './task.view.dto.js';

/** A shot, with where it belongs, its frames and its tasks. */
export class ShotView extends EntityView {
  /**
   * Name of the production.
   * @example 'Big Buck'
   */
  project_name: string;

  /**
   * Sequence.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  sequence_id: string | null;

  /**
   * Name of the sequence.
   * @example 'SQ01'
   */
  sequence_name: string | null;

  /**
   * Episode of the sequence.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  episode_id: string | null;

  /**
   * Name of the episode.
   * @example 'E01'
   */
  episode_name: string | null;

  /**
   * Frames per second: of its `data`, else of the production.
   * @example '25'
   */
  fps: string | null;

  /**
   * First frame, from its `data`.
   * @example '101'
   */
  frame_in: string | null;

  /**
   * Last frame, from its `data`.
   * @example '220'
   */
  frame_out: string | null;

  /** Its tasks, oldest first, with who is assigned. */
  tasks: TaskView[];
}
