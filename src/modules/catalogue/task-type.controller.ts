import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { isTrue, type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { CreateTaskTypeDto, UpdateTaskTypeDto, TaskTypeView } from './task-type.dto.js';
import { taskTypeAttributes, TaskTypeRepository } from './task-type.repository.js';
import { TaskTypeService } from './task-type.service.js';

const missing = 'No task type has this id';
const row = rowOf(TaskTypeRepository, 'task_type_id', () => new NotInCatalogue('task type'));

@ApiTags('Catalogues')
@Controller('data/task-types')
export class TaskTypeController {
  constructor(
    private readonly types: TaskTypeRepository,
    private readonly service: TaskTypeService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists the kinds of work, archived ones included.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersList(
    TaskTypeView,
    '`name` (ignoring case, `%` and `_` are wildcards), `for_entity`, `department_id`, `allow_timelog`, `archived` …',
  )
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@Query() query: RawQuery) {
    return this.types.list(
      readListQuery(query, { attributes: taskTypeAttributes, pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Makes a task type.' })
  @Post()
  @RequiresRole('catalogue.change')
  @Answers(201, TaskTypeView, 'The new task type')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateTaskTypeDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one task type.' })
  @Get(':task_type_id')
  @RequiresRole('catalogue.read')
  @Answers(200, TaskTypeView, 'The task type')
  @Refuses({ 400: 'The id is not a UUID', 404: missing })
  read(@Param('task_type_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({ summary: 'Changes a task type; members left out stay as they are.' })
  @Put(':task_type_id')
  @RequiresRole('catalogue.change', RowGuard, row)
  @Answers(200, TaskTypeView, 'The changed task type')
  @Refuses({ 400: 'A member does not fit, or the name is taken', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('task_type_id', UuidParam) id: string,
    @Body() body: UpdateTaskTypeDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({
    summary: 'Deletes a task type of which there is no task; with `force`, also one that productions have chosen.',
  })
  @Delete(':task_type_id')
  @HttpCode(204)
  @RequiresRole('catalogue.change', RowGuard, row)
  @OptionalQuery('force', Boolean, true, 'Detaches the task type from productions, schedules and entity types first.')
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or the task type is still in use',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('task_type_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.delete(viewer, id, isTrue(query.force));
  }
}
