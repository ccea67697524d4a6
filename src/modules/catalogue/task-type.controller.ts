import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersNew, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateTaskTypeDto, TaskType, TaskTypeView, UpdateTaskTypeDto } from './task-type.js';

@ApiTags('Catalogues')
@Controller('data/task-types')
export class TaskTypeController {
  constructor(@InjectRegister(TaskType) private readonly types: Register<TaskType>) {}

  @ApiOperation({ summary: 'Lists the kinds of work, archived ones included.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersRows(TaskType, TaskTypeView)
  list(@AskedList(TaskType) query: ListQuery) {
    return this.types.list(query);
  }

  @ApiOperation({ summary: 'Makes a task type.' })
  @Post()
  @RequiresRole('catalogue.change')
  @AnswersNew(TaskType, TaskTypeView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateTaskTypeDto) {
    return this.types.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one task type.' })
  @Get(':task_type_id')
  @RequiresRole('catalogue.read')
  @AnswersRow(TaskType, TaskTypeView)
  read(@Param('task_type_id', UuidParam) id: string) {
    return this.types.read(id);
  }

  @ApiOperation({ summary: 'Changes a task type; members left out stay as they are.' })
  @Put(':task_type_id')
  @RequiresRole('catalogue.change', RowGuard, registered(TaskType))
  @AnswersChanged(TaskType, TaskTypeView)
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('task_type_id', UuidParam) id: string,
    @Body() body: UpdateTaskTypeDto,
  ) {
    return this.types.update(viewer, id, body);
  }
}
