import { IsFreeText } from '../../common/http/text-rules.js';
import { IsId, IsInstant, MayBeNull } from '../../common/http/validation.js';
import { IsIdOrBlank, IsObjectList, IsSwitch, IsTextList } from './comment.rules.js';

export class CommentTaskDto {
  /**
   * Status the task has from now on; artists, vendors and clients need one that is open to them, and who is only mentioned keeps the one it has.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  task_status_id: string;

  /**
   * What there is to say; `@` and a full name mentions somebody of the team, or a department. Files cannot be attached. At most 64 kB.
   * @example 'Please look at frame 120'
   */
  @MayBeNull()
  @IsFreeText()
  comment?: string | null;

  /**
   * Who said it, when that is not the caller. Only managers of the production and administrators set it, for others it is ignored.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsIdOrBlank()
  person_id?: string | null;

  /**
   * When it was said; now when left out, and when it is at most a day ahead. Only managers of the production and administrators set it, for others it is ignored. A comment older than the newest one makes the dates of the task anew.
   * @example '2024-06-03T09:30:00Z'
   */
  @MayBeNull()
  @IsInstant()
  created_at?: Date | null;

  /**
   * Points to tick off. In a form, as JSON. At most 64 kB.
   * @example [{ "text": "Shadow", "checked": false }]
   */
  @MayBeNull()
  @IsObjectList()
  checklist?: object[] | null;

  /**
   * Addresses of what it refers to. In a form, as JSON. At most 64 kB.
   * @example ["https://example.com/reference"]
   */
  @MayBeNull()
  @IsTextList()
  links?: string[] | null;

  /**
   * Whether clients of the production may read it. Only managers of the production and administrators set it, for others it is ignored.
   * @example false
   */
  @MayBeNull()
  @IsSwitch()
  for_client?: boolean | null;
}
