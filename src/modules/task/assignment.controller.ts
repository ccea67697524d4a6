import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AssignGuard } from './assign.guard.js';
import { AssignTaskDto, ClearAssignationDto, TaskSetDto } from './assignment.js';
import { AssignmentService } from './assignment.service.js';
import { TaskView } from './task.view.js';

@ApiTags('Tasks')
@Controller('actions')
export class AssignmentController {
  constructor(private readonly service: AssignmentService) {}

  @ApiOperation({
    summary: 'Takes a person, or everybody, off tasks: as a manager or supervisor of the production, or oneself.',
  })
  @Put('tasks/clear-assignation')
  @RequiresList('task.unassign')
  @Answers(200, [String], 'The ids of the tasks it was done for; the others are left out')
  @Refuses({ 400: 'The tasks are missing or not UUIDs, or no person has this id' })
  clear(@CurrentViewer() viewer: Viewer, @Body() body: ClearAssignationDto) {
    return this.service.clear(viewer, body);
  }

  @ApiOperation({
    summary:
      'Assigns a person to a task, and brings them into the team. For managers of the production, supervisors within their departments, and whoever in the team takes a task of their own department.',
  })
  @Put('tasks/:task_id/assign')
  @RequiresOn('task.assign', AssignGuard)
  @Answers(200, TaskView, 'The task, with `assignees`')
  @Refuses({
    400: 'The id of the person is missing, not a UUID or not known',
    403: 'Not for the caller to assign, or a bot where the production has none',
    404: 'No task has this id',
  })
  assign(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) id: string, @Body() body: AssignTaskDto) {
    return this.service.assign(viewer, id, body.person_id);
  }

  @ApiOperation({ summary: 'Assigns a person to several tasks, by the same rules for each of them.' })
  @Put('persons/:person_id/assign')
  @RequiresList('task.assign')
  @Answers(200, [TaskView], 'The tasks the person is assigned to, with `assignees`; the others are left out')
  @Refuses({ 400: 'The tasks are missing or not UUIDs', 404: 'No person has this id' })
  assignAll(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) id: string, @Body() body: TaskSetDto) {
    return this.service.assignAll(viewer, id, body.task_ids);
  }
}
