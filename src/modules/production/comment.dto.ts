import { IsFreeText } from '../../common/http/text-rules.js';
import { IsId, IsInstant, MayBeNull } from '../../common/http/validation.js';

export class CommentTaskDto {
  /**
   * Status the task has from now on; artists, vendors and clients need one that is open to them.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  task_status_id: string;

  /**
   * What there is to say. Files cannot be attached. At most 64 kB.
   * @example 'Please look at frame 120'
   */
  @MayBeNull()
  @IsFreeText()
  comment?: string | null;

  /**
   * When it was said, not in the future; now when left out. Only managers of the production and administrators set it, for others it is ignored. A comment older than the newest one makes the dates of the task anew.
   * @example '2024-06-03T09:30:00Z'
   */
  @MayBeNull()
  @IsInstant()
  created_at?: Date | null;
}
