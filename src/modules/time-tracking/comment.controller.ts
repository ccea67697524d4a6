import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { KeepsNoFiles } from '../../common/http/no-files.guard.js';
import { UuidParam } from '../../common/http/uuid.js';
import { CommentTaskDto } from '../task/comment.input.js';
import { CommentView } from '../task/comment.view.js';
import { DiscussionGuard } from '../task/discussion.guard.js';
import { CommentingService } from './commenting.service.js';

/** Comments are written where hours are known: one that comes in late sums up the task anew. */
@ApiTags('Tasks')
@Controller('actions/tasks')
export class CommentController {
  constructor(private readonly service: CommentingService) {}

  @ApiOperation({
    summary:
      'Comments on a task and gives it a status, which sets when it began, was ready for feedback and was approved. For managers and clients of the production, supervisors within their departments, assignees, and the creator of the entity; people mentioned in its comments answer with the status it has. JSON or a form.',
  })
  @Post(':task_id/comment')
  @KeepsNoFiles()
  @RequiresOn('task.comment', DiscussionGuard)
  @Answers(201, CommentView, 'The comment')
  @Refuses({
    400: 'A member is missing or does not fit, no task status or person has this id, the task was sent back as often as it may be, or there are files',
    403: 'Not for the caller to comment, or a status that is not open to them',
    404: 'No task has this id',
  })
  comment(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) id: string, @Body() body: CommentTaskDto) {
    return this.service.comment(viewer, id, body);
  }
}
