import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { DeclaredBody } from '../../common/http/json-bodies.js';
import { UuidParam } from '../../common/http/uuid.js';
import { CreateSequenceDto, CreateShotDto, UpdateEntityDto } from './entity.input.js';
import { EntityGuard } from './entity.guard.js';
import { EntityService } from './entity.service.js';
import { EntityView } from './entity.view.js';
import { ProjectGuard } from '../project/project.guard.js';

const notManager = 'Neither an administrator nor a manager of the production';

@ApiTags('Shots')
@Controller('data')
export class ShotController {
  constructor(private readonly service: EntityService) {}

  @ApiOperation({ summary: 'Makes a sequence. One that has this name already is answered as it is.' })
  @Post('projects/:project_id/sequences')
  @DeclaredBody()
  @RequiresOn('entity.create', ProjectGuard)
  @Answers(201, EntityView, 'The sequence')
  @Refuses({
    400: 'A member is missing or does not fit',
    403: notManager,
    404: 'No production has this id, or it has no such episode',
  })
  createSequence(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Body() body: CreateSequenceDto,
  ) {
    return this.service.createSequence(viewer, projectId, body);
  }

  @ApiOperation({ summary: 'Makes a shot. One that has this name in the sequence already is answered as it is.' })
  @Post('projects/:project_id/shots')
  @DeclaredBody()
  @RequiresOn('entity.create', ProjectGuard)
  @Answers(201, EntityView, 'The shot')
  @Refuses({
    400: 'A member is missing or does not fit',
    403: notManager,
    404: 'No production has this id, or it has no such sequence',
  })
  createShot(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Body() body: CreateShotDto,
  ) {
    return this.service.createShot(viewer, projectId, body);
  }

  @ApiOperation({
    summary: 'Changes a shot; members left out stay, and members of `data` are added to those that are there.',
  })
  @Put('shots/:shot_id')
  @RequiresOn('shot.update', EntityGuard, 'shot')
  @Answers(200, EntityView, 'The changed shot')
  @Refuses({
    400: 'A member does not fit, or the name is taken',
    403: notManager,
    404: 'No shot has this id',
  })
  update(@CurrentViewer() viewer: Viewer, @Param('shot_id', UuidParam) id: string, @Body() body: UpdateEntityDto) {
    return this.service.updateShot(viewer, id, body);
  }
}
