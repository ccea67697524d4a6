import { AnswerOf, EmptyList, Nested } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Flag } from '../../common/member/number.js';
import { Text } from '../../common/member/text.js';
import { Comment } from './comment.js';

/** A person in few words. */
export class ShortPersonView {
  @Id('Id.')
  id: string;

  @Text('First name.', 'Ada')
  first_name: string;

  @Text('Last name.', 'Lovelace')
  last_name: string;

  @Text('Both names.', 'Ada Lovelace')
  full_name: string;

  @Flag('Whether a picture is stored.', false)
  has_avatar: boolean;

  @Text('Role in the studio.', 'user')
  role: string;
}

/** A task status in few words. */
export class ShortTaskStatusView {
  @Id('Id.')
  id: string;

  @Text('Name.', 'Work in progress')
  name: string;

  @Text('Short name.', 'wip')
  short_name: string;

  @Text('Colour.', '#3273DC')
  color: string;
}

/** A comment on a task. */
export class CommentView extends AnswerOf(Comment) {
  @EmptyList('previews are not kept here.')
  previews: object[];

  @EmptyList('files are not kept here.')
  attachment_files: object[];

  @Nested(ShortPersonView, 'Author.')
  person: ShortPersonView;

  @Nested(ShortTaskStatusView, 'Status the task has with it.', { nullable: true })
  task_status: ShortTaskStatusView | null;
}
