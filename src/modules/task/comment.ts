import { ForeignKey, Index } from 'typeorm';
import { Id, Ids } from '../../common/member/id.js';
import { JsonObject } from '../../common/member/json.js';
import { Flag, Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Text } from '../../common/member/text.js';
import { ObjectList, Switch, TextList } from './comment.member.js';

/** A word on a task, which may change its status. Old rows may lack the lists; clients read them without looking. */
@Stored('comment')
@Index(['object_id'])
@Index(['object_type'])
@Index(['person_id'])
@Index(['editor_id'])
@Index(['task_status_id'])
export class Comment extends StoredRow {
  @Id('Task it is about.')
  object_id: string;

  @Text('Always `Task`.', 'Task', { column: { type: 'varchar', length: 80 } })
  object_type: string;

  @Text('What was said.', 'Please look at frame 120', { nullable: true })
  text: string | null;

  @JsonObject('Anything else, as JSON.', {}, { nullable: true })
  data: object | null;

  @ObjectList('Replies.', [], { default: [], column: { nullable: true } })
  replies: object[];

  @ObjectList('Points to tick off. In a form, as JSON. At most 64 kB.', [{ text: 'Shadow', checked: false }], {
    column: { nullable: true },
  })
  checklist: object[];

  @Flag('Kept on top.', false, { nullable: true })
  pinned: boolean | null;

  @Switch(
    'Whether clients of the production may read it. Only managers of the production and administrators set it, for others it is ignored.',
    false,
    { nullable: true, default: false, column: { default: false } },
  )
  for_client: boolean | null;

  @TextList('Addresses of what it refers to. In a form, as JSON. At most 64 kB.', ['https://example.com/reference'], {
    column: { nullable: true },
  })
  links: string[];

  @Whole('Id in another system.', 4711, { nullable: true })
  shotgun_id: number | null;

  @Id('Status the task has with it.', { nullable: true })
  @ForeignKey('TaskStatus')
  task_status_id: string | null;

  @Id('Author.')
  @ForeignKey('Person')
  person_id: string;

  @Id('Who changed it last.', { nullable: true })
  @ForeignKey('Person')
  editor_id: string | null;

  @Id('Preview it is about.', { nullable: true })
  preview_file_id: string | null;

  @Ids('People who are named in the text.', { link: { table: 'comment_mentions', own: 'comment', other: 'person' } })
  mentions: string[];

  @Ids('Departments that are named in the text.', {
    link: { table: 'comment_department_mentions', own: 'comment', other: 'department' },
  })
  department_mentions: string[];

  @Ids('People who took note of it.', {
    link: { table: 'comment_acknoledgments', own: 'comment', other: 'person' },
  })
  acknowledgements: string[];
}
