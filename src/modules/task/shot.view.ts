import { Text } from '../../common/member/text.js';
import { Id } from '../../common/member/id.js';
import { ListOf } from '../../common/member/answered.js';
import { EntityView } from '../entity/entity.view.js';
import { TaskView } from './task.view.js';

/** A shot, with where it belongs, its frames and its tasks. */
export class ShotView extends EntityView {
  @Text('Name of the production.', 'Big Buck')
  project_name: string;

  @Id('Sequence.', { nullable: true })
  sequence_id: string | null;

  @Text('Name of the sequence.', 'SQ01', { nullable: true })
  sequence_name: string | null;

  @Id('Episode of the sequence.', { nullable: true })
  episode_id: string | null;

  @Text('Name of the episode.', 'E01', { nullable: true })
  episode_name: string | null;

  @Text('Frames per second: of its `data`, else of the production.', '25', { nullable: true })
  fps: string | null;

  @Text('First frame, from its `data`.', '101', { nullable: true })
  frame_in: string | null;

  @Text('Last frame, from its `data`.', '220', { nullable: true })
  frame_out: string | null;

  @ListOf(TaskView, 'Its tasks, oldest first, with who is assigned.')
  tasks: TaskView[];
}
