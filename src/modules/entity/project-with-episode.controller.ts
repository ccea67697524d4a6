import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn, RequiresRole } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { CreateProjectDto, UpdateProjectDto } from '../project/project.js';
import { ProjectGuard } from '../project/project.guard.js';
import { NewProjectView, ProjectView } from '../project/project.view.js';
import { ProjectWithEpisodeService } from './project-with-episode.service.js';

/** Productions are made and changed where entities are known: a TV show gets its first episode with it. */
@ApiTags('Productions')
@Controller('data/projects')
export class ProjectWithEpisodeController {
  constructor(private readonly service: ProjectWithEpisodeService) {}

  @ApiOperation({ summary: 'Makes a production, open unless a status is given. A `tvshow` gets a first episode.' })
  @Post()
  @RequiresRole('project.create')
  @Answers(201, NewProjectView, 'The new production')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateProjectDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Changes a production; members left out stay as they are. The team has routes of its own.' })
  @Put(':project_id')
  @RequiresOn('project.update', ProjectGuard)
  @Answers(200, ProjectView, 'The changed production')
  @Refuses({
    400: 'A member does not fit, or the name is taken',
    403: 'Neither administrator nor manager in the team',
    404: 'No production has this id',
  })
  update(@CurrentViewer() viewer: Viewer, @Param('project_id', UuidParam) id: string, @Body() body: UpdateProjectDto) {
    return this.service.update(viewer, id, body);
  }
}
