import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import { isTrue, type ListQuery, type RawQuery } from '../../common/http/list-query.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersDeleted, AnswersNew, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateTaskTypeDto, TaskType, TaskTypeView, UpdateTaskTypeDto } from './task-type.js';
import { TaskTypeService } from './task-type.service.js';

@ApiTags('Catalogues')
@Controller('data/task-types')
export class TaskTypeController {
  constructor(
    @InjectRegister(TaskType) private readonly types: Register<TaskType>,
    private readonly service: TaskTypeService,
  ) {}

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
