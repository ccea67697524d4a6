import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { CreateTaskStatusDto, UpdateTaskStatusDto, TaskStatusView } from './task-status.dto.js';
import { taskStatusAttributes, TaskStatusRepository } from './task-status.repository.js';
import { TaskStatusService } from './task-status.service.js';

const missing = 'No task status has this id';
const row = rowOf(TaskStatusRepository, 'task_status_id', () => new NotInCatalogue('task status'));

@ApiTags('Catalogues')
@Controller('data/task-status')
export class TaskStatusController {
  constructor(
    private readonly statuses: TaskStatusRepository,
    private readonly service: TaskStatusService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists the states of work, archived ones included.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersList(
    TaskStatusView,
    '`name` (ignoring case, `%` and `_` are wildcards), `short_name`, `is_done`, `is_default`, `archived` …',
  )
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@Query() query: RawQuery) {
    return this.statuses.list(
      readListQuery(query, { attributes: taskStatusAttributes, pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Makes a task status. A new default takes the place of the former one.' })
  @Post()
  @RequiresRole('catalogue.change')
  @Answers(201, TaskStatusView, 'The new task status')
  @Refuses({ 400: 'A member is missing or does not fit, or the short name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateTaskStatusDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one task status.' })
  @Get(':task_status_id')
  @RequiresRole('catalogue.read')
  @Answers(200, TaskStatusView, 'The task status')
  @Refuses({ 400: 'The id is not a UUID', 404: missing })
  read(@Param('task_status_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({
    summary:
      'Changes a task status; members left out stay as they are. A new default takes the place of the former one.',
  })
  @Put(':task_status_id')
  @RequiresRole('catalogue.change', RowGuard, row)
  @Answers(200, TaskStatusView, 'The changed task status')
  @Refuses({ 400: 'A member does not fit, or the short name is taken', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('task_status_id', UuidParam) id: string,
    @Body() body: UpdateTaskStatusDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes a task status that no task, comment or production uses.' })
  @Delete(':task_status_id')
  @HttpCode(204)
  @RequiresRole('catalogue.change', RowGuard, row)
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or the task status is still in use',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('task_status_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
