import { Controller, Delete, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { isTrue, type RawQuery } from '../../common/http/list-query.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { TaskType } from '../catalogue/task-type.js';
import { AnswersDeleted } from '../register/answers.js';
import { registered } from '../register/injected.js';
import { TaskTypeRemovalService } from './task-type-removal.service.js';

@ApiTags('Catalogues')
@Controller('data/task-types')
export class TaskTypeRemovalController {
  constructor(private readonly service: TaskTypeRemovalService) {}

  @ApiOperation({
    summary: 'Deletes a task type of which there is no task; with `force`, also one that productions have chosen.',
  })
  @Delete(':task_type_id')
  @HttpCode(204)
  @RequiresRole('catalogue.change', RowGuard, registered(TaskType))
  @OptionalQuery('force', Boolean, true, 'Detaches the task type from productions, schedules and entity types first.')
  @AnswersDeleted(TaskType)
  delete(@CurrentViewer() viewer: Viewer, @Param('task_type_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.delete(viewer, id, isTrue(query.force));
  }
}
