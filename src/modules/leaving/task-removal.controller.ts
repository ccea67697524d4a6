import { Controller, Delete, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { isTrue, type RawQuery } from '../../common/http/list-query.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { TaskGuard } from '../task/task.guard.js';
import { TaskRemovalService } from './task-removal.service.js';

@ApiTags('Tasks')
@Controller('data/tasks')
export class TaskRemovalController {
  constructor(private readonly service: TaskRemovalService) {}

  @ApiOperation({
    summary: 'Deletes a task without comments, hours and previews; with `force`, together with them, all or nothing.',
  })
  @Delete(':task_id')
  @HttpCode(204)
  @RequiresOn('task.delete', TaskGuard)
  @OptionalQuery('force', Boolean, true, 'Removes comments and hours first.')
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or something still refers to the task',
    403: 'Neither an administrator nor a manager of the production',
    404: 'No task has this id',
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.delete(viewer, id, isTrue(query.force));
  }
}
