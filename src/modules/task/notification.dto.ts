import { IsFlag } from '../../common/http/validation.js';

export class ReadNotificationDto {
  /**
   * Whether it was read.
   * @example true
   */
  @IsFlag()
  read: boolean;
}

/** That something was done. */
export class SuccessView {
  /**
   * Always true.
   * @example true
   */
  success: boolean;
}

/** What every view of a notification has. */
class NotificationFields {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Notification`.
   * @example 'Notification'
   */
  type: string;

  /**
   * What it tells of: `comment`, `mention`, `reply`, `reply-mention` or `assignation`.
   * @example 'mention'
   */
  notification_type: string;

  /**
   * Whether it was read.
   * @example false
   */
  read: boolean;

  /**
   * Whether the status of the task changed with the comment.
   * @example true
   */
  change: boolean;

  /**
   * Who did what it tells of.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  author_id: string;

  /**
   * Comment it tells of.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  comment_id: string | null;

  /**
   * Task it is about.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_id: string | null;

  /**
   * Always null, unless another server wrote it: playlists are not kept here.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  playlist_id: string | null;

  /**
   * When it was made, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  created_at: string | null;
}

/** A notification as it is stored. */
export class StoredNotificationView extends NotificationFields {
  /**
   * Who is told.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  person_id: string;

  /**
   * Reply it tells of.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  reply_id: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  updated_at: string | null;
}

/** A notification with what a client shows of it. */
export class NotificationView extends NotificationFields {
  /**
   * Task type of the task.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_type_id: string | null;

  /**
   * Production of the task.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  project_id: string | null;

  /**
   * Name of the production.
   * @example 'Caminandes'
   */
  project_name: string | null;

  /**
   * Status that came with the comment; null without one.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_status_id: string | null;

  /**
   * What the comment says; empty when the caller may not read it any more, null without a comment.
   * @example 'Please look at frame 120'
   */
  comment_text: string | null;

  /**
   * What the reply says; empty without one.
   * @example 'Done'
   */
  reply_text: string;

  /**
   * People who are named in the reply.
   * @example []
   */
  reply_mentions: string[];

  /**
   * Departments that are named in the reply.
   * @example []
   */
  reply_department_mentions: string[];

  /**
   * People who are named in the comment.
   * @example ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]
   */
  mentions: string[];

  /**
   * Departments that are named in the comment.
   * @example []
   */
  department_mentions: string[];

  /**
   * Preview the comment is about.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  preview_file_id: string | null;

  /**
   * What the task is done on: names of episode, sequence and shot, or type and name of an asset; empty without one.
   * @example 'E01 / SQ01 / SH010'
   */
  full_entity_name: string;

  /**
   * Episode of it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  episode_id: string | null;

  /**
   * Preview that stands for it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  entity_preview_file_id: string | null;

  /**
   * How the caller follows the task, if at all.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  subscription_id: string | null;

  /**
   * Always empty: playlists are not kept here.
   * @example ''
   */
  playlist_name: string;

  /**
   * Always empty.
   * @example ''
   */
  playlist_for_entity: string;

  /**
   * Always false.
   * @example false
   */
  playlist_is_for_all: boolean;
}
