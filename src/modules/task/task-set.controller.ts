import { applyDecorators, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { type Filter } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ChosenEntities, TakesEntities } from './chosen-entities.js';
import { ProjectGuard } from '../project/project.guard.js';
import { TaskSetService } from './task-set.service.js';
import { CreatedTaskView } from './task.view.js';

const MakesTasks = () =>
  applyDecorators(
    TakesEntities(),
    Answers(201, [CreatedTaskView], 'The new tasks; entities that had one of this type are skipped'),
    Refuses({
      400: 'An id is not a UUID, a filter does not fit, the body is neither a list nor empty, or the task type is not meant for these entities',
      403: 'Neither an administrator nor a manager of the production',
      404: 'No production or no task type has this id',
    }),
  );

@ApiTags('Tasks')
@Controller('actions/projects/:project_id/task-types/:task_type_id')
export class TaskSetController {
  constructor(private readonly service: TaskSetService) {}

  @ApiOperation({ summary: 'Makes a task of one type for each shot that has none yet.' })
  @Post('shots/create-tasks')
  @RequiresOn('task.create', ProjectGuard)
  @MakesTasks()
  forShots(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Param('task_type_id', UuidParam) taskTypeId: string,
    @ChosenEntities() entities: Filter[],
  ) {
    return this.service.create(viewer, projectId, taskTypeId, 'Shot', entities);
  }

  @ApiOperation({ summary: 'Makes a task of one type for each asset that has none yet.' })
  @Post('assets/create-tasks')
  @RequiresOn('task.create', ProjectGuard)
  @MakesTasks()
  forAssets(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Param('task_type_id', UuidParam) taskTypeId: string,
    @ChosenEntities() entities: Filter[],
  ) {
    return this.service.create(viewer, projectId, taskTypeId, 'Asset', entities);
  }

  @ApiOperation({ summary: 'Makes a task of one type for each edit that has none yet.' })
  @Post('edits/create-tasks')
  @RequiresOn('task.create', ProjectGuard)
  @MakesTasks()
  forEdits(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Param('task_type_id', UuidParam) taskTypeId: string,
    @ChosenEntities() entities: Filter[],
  ) {
    return this.service.create(viewer, projectId, taskTypeId, 'Edit', entities);
  }
}
