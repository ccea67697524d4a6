import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { type RawQuery, readListQuery, readRelations } from '../../common/http/list-query.js';
import { someId } from '../../common/member/id.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { CreateTaskDto, UpdateTaskDto } from './task.input.js';
import { ProjectGuard } from '../project/project.guard.js';
import { TaskGuard } from './task.guard.js';
import { taskFilters } from './task.list.js';
import { Task } from './task.js';
import { TaskRepository } from './task.repository.js';
import { TaskService } from './task.service.js';
import { TaskView } from './task.view.js';

const missing = 'No task has this id';
const notManager = 'Neither an administrator nor a manager of the production';

@ApiTags('Tasks')
@Controller('data/tasks')
export class TaskController {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly service: TaskService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary: "Lists the tasks of the running productions of one's teams; vendors see their own, administrators all.",
  })
  @Get()
  @RequiresList('task.list')
  @AnswersList(TaskView, attributesOf(Task))
  @OptionalQuery(
    'episode_id',
    String,
    someId,
    'Only tasks on this episode, on what hangs below it or on assets made for it.',
  )
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    const read = readListQuery(query, { attributes: taskFilters, pageSize: this.env.nbRecordsPerPage });
    return this.tasks.list(viewer, read);
  }

  @ApiOperation({ summary: 'Makes a task on a shot, asset or other entity; whoever is assigned joins the team.' })
  @Post()
  @RequiresOn('task.create', ProjectGuard, 'named')
  @Answers(201, TaskView, 'The new task, with `assignees`')
  @Refuses({
    400: 'A member is missing or does not fit, the task type is not meant for this kind of entity, or there is such a task',
    403: `${notManager}; or a bot where the production has none`,
  })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateTaskDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one task.' })
  @Get(':task_id')
  @RequiresOn('task.read', TaskGuard)
  @OptionalQuery('relations', Boolean, false, '`false` leaves out `assignees`.')
  @Answers(200, TaskView, 'The task, with `assignees`')
  @Refuses({
    400: 'The id is not a UUID',
    403: 'Not in the team, or a vendor without a task on the entity',
    404: missing,
  })
  read(@Param('task_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.read(id, readRelations(query));
  }

  @ApiOperation({
    summary:
      'Changes a task; members left out stay, and members of `data` are added to those that are there. Managers of the production change everything, supervisors `priority`, `start_date`, `due_date`, `estimation`, `difficulty` and `data` in their departments.',
  })
  @Put(':task_id')
  @RequiresOn('task.update', TaskGuard)
  @Answers(200, TaskView, 'The changed task, without `assignees`')
  @Refuses({
    400: 'A member does not fit, the task type is not meant for this kind of entity, or there is such a task',
    403: 'Neither administrator, manager nor supervisor of the production, another department, or a member that supervisors do not change',
    404: missing,
  })
  update(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) id: string, @Body() body: UpdateTaskDto) {
    return this.service.update(viewer, id, body);
  }
}
