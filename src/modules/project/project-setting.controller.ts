import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { DeclaredBody } from '../../common/http/json-bodies.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ProjectGuard } from './project.guard.js';
import { ProjectView } from './project.view.js';
import { AddTaskStatusDto } from './project-task-status.js';
import { AddTaskTypeDto } from './project-task-type.js';
import { ProjectSettingService } from './project-setting.service.js';

const refusals = { 403: 'Neither administrator nor manager in the team', 404: 'No production has this id' };

@ApiTags('Productions')
@Controller('data/projects/:project_id/settings')
export class ProjectSettingController {
  constructor(private readonly service: ProjectSettingService) {}

  @ApiOperation({ summary: 'Lets a production use a task type; a priority that is given is set in any case.' })
  @Post('task-types')
  @DeclaredBody()
  @RequiresOn('project.change-team', ProjectGuard)
  @Answers(201, ProjectView, 'The production')
  @Refuses({ 400: 'No task type has this id', ...refusals })
  addTaskType(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) id: string,
    @Body() body: AddTaskTypeDto,
  ) {
    return this.service.addTaskType(viewer, id, body);
  }

  @ApiOperation({ summary: 'Takes a task type out of what a production uses; its tasks stay.' })
  @Delete('task-types/:task_type_id')
  @HttpCode(204)
  @RequiresOn('project.change-team', ProjectGuard)
  @Answers(204, undefined, 'The production does not use it any more')
  @Refuses({ 400: 'An id is not a UUID', ...refusals })
  removeTaskType(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) id: string,
    @Param('task_type_id', UuidParam) taskTypeId: string,
  ) {
    return this.service.removeTaskType(viewer, id, taskTypeId);
  }

  @ApiOperation({ summary: 'Lets a production use a task status.' })
  @Post('task-status')
  @DeclaredBody()
  @RequiresOn('project.change-team', ProjectGuard)
  @Answers(201, ProjectView, 'The production')
  @Refuses({ 400: 'No task status has this id', ...refusals })
  addTaskStatus(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) id: string,
    @Body() body: AddTaskStatusDto,
  ) {
    return this.service.addTaskStatus(viewer, id, body);
  }

  @ApiOperation({ summary: 'Takes a task status out of what a production uses; tasks in it stay.' })
  @Delete('task-status/:task_status_id')
  @HttpCode(204)
  @RequiresOn('project.change-team', ProjectGuard)
  @Answers(204, undefined, 'The production does not use it any more')
  @Refuses({ 400: 'An id is not a UUID', ...refusals })
  removeTaskStatus(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) id: string,
    @Param('task_status_id', UuidParam) taskStatusId: string,
  ) {
    return this.service.removeTaskStatus(viewer, id, taskStatusId);
  }
}
