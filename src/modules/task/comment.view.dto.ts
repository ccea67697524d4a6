/** A person in few words. */
export class ShortPersonView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * First name.
   * @example 'Ada'
   */
  first_name: string;

  /**
   * Last name.
   * @example 'Lovelace'
   */
  last_name: string;

  /**
   * Both names.
   * @example 'Ada Lovelace'
   */
  full_name: string;

  /**
   * Whether a picture is stored.
   * @example false
   */
  has_avatar: boolean;

  /**
   * Role in the studio.
   * @example 'user'
   */
  role: string;
}

/** A task status in few words. */
export class ShortTaskStatusView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Name.
   * @example 'Work in progress'
   */
  name: string;

  /**
   * Short name.
   * @example 'wip'
   */
  short_name: string;

  /**
   * Colour.
   * @example '#3273DC'
   */
  color: string;
}

/** A comment on a task. */
export class CommentView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Comment`.
   * @example 'Comment'
   */
  type: string;

  /**
   * Task it is about.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  object_id: string;

  /**
   * Always `Task`.
   * @example 'Task'
   */
  object_type: string;

  /**
   * What was said.
   * @example 'Please look at frame 120'
   */
  text: string | null;

  /**
   * Anything else, as JSON.
   * @example {}
   */
  data: object | null;

  /**
   * Replies.
   * @example []
   */
  replies: object[];

  /**
   * Points to tick off.
   * @example []
   */
  checklist: object[];

  /**
   * Kept on top.
   * @example false
   */
  pinned: boolean | null;

  /**
   * Meant for the client.
   * @example false
   */
  for_client: boolean | null;

  /**
   * Addresses of what it refers to.
   * @example []
   */
  links: string[];

  /**
   * Id in another system.
   * @example 4711
   */
  shotgun_id: number | null;

  /**
   * Status the task has with it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_status_id: string | null;

  /**
   * Author.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  person_id: string;

  /**
   * Who changed it last.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  editor_id: string | null;

  /**
   * Preview it is about.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  preview_file_id: string | null;

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
   * People who are named in the text.
   * @example ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]
   */
  mentions: string[];

  /**
   * Departments that are named in the text.
   * @example ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]
   */
  department_mentions: string[];

  /**
   * People who took note of it.
   * @example ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]
   */
  acknowledgements: string[];

  /**
   * Always empty: previews are not kept here.
   * @example []
   */
  previews: object[];

  /**
   * Always empty: files are not kept here.
   * @example []
   */
  attachment_files: object[];

  /** Author. */
  person: ShortPersonView;

  /** Status the task has with it. */
  task_status: ShortTaskStatusView | null;
}
