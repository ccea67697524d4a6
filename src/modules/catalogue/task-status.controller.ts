import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersDeleted, AnswersNew, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateTaskStatusDto, TaskStatus, TaskStatusView, UpdateTaskStatusDto } from './task-status.js';
import { TaskStatusService } from './task-status.service.js';

@ApiTags('Catalogues')
@Controller('data/task-status')
export class TaskStatusController {
  constructor(
    @InjectRegister(TaskStatus) private readonly statuses: Register<TaskStatus>,
    private readonly service: TaskStatusService,
  ) {}

  @ApiOperation({ summary: 'Lists the states of work, archived ones included.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersRows(TaskStatus, TaskStatusView)
  list(@AskedList(TaskStatus) query: ListQuery) {
    return this.statuses.list(query);
  }

  @ApiOperation({ summary: 'Makes a task status. A new default takes the place of the former one.' })
  @Post()
  @RequiresRole('catalogue.change')
  @AnswersNew(TaskStatus, TaskStatusView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateTaskStatusDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one task status.' })
  @Get(':task_status_id')
  @RequiresRole('catalogue.read')
  @AnswersRow(TaskStatus, TaskStatusView)
  read(@Param('task_status_id', UuidParam) id: string) {
    return this.statuses.read(id);
  }

  @ApiOperation({
    summary:
      'Changes a task status; members left out stay as they are. A new default takes the place of the former one.',
  })
  @Put(':task_status_id')
  @RequiresRole('catalogue.change', RowGuard, registered(TaskStatus))
  @AnswersChanged(TaskStatus, TaskStatusView)
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
  @RequiresRole('catalogue.change', RowGuard, registered(TaskStatus))
  @AnswersDeleted(TaskStatus)
  delete(@CurrentViewer() viewer: Viewer, @Param('task_status_id', UuidParam) id: string) {
    return this.statuses.delete(viewer, id);
  }
}
