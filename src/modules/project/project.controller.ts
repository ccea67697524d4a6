import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn, RequiresRole } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, OptionalQuery, Refuses } from '../../common/http/answers.decorator.js';
import { isTrue, type RawQuery, readListQuery, single } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { CreateProjectDto, UpdateProjectDto } from './project.dto.js';
import { ProjectGuard } from './project.guard.js';
import { projectAttributes } from './project.list.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectService } from './project.service.js';
import { NamedProjectView, NewProjectView, OpenProjectView, ProjectView, ReadProjectView } from './project.view.dto.js';

const missing = 'No production has this id';
const byName = () =>
  OptionalQuery('name', String, 'Caminandes', 'Only the production with exactly this name, in any case.');

@ApiTags('Productions')
@Controller('data/projects')
export class ProjectController {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly service: ProjectService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary: 'Lists productions: all to administrators, to everybody else the open ones of their teams.',
  })
  @Get()
  @RequiresList('project.list')
  @AnswersList(
    ProjectView,
    '`name` (ignoring case, `%` and `_` are wildcards), `production_type`, `project_status_id`, `team` (one id) …',
  )
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    const read = readListQuery(query, { attributes: projectAttributes, pageSize: this.env.nbRecordsPerPage });
    return this.projects.list(viewer, read);
  }

  @ApiOperation({ summary: 'Makes a production, open unless a status is given. A `tvshow` gets a first episode.' })
  @Post()
  @RequiresRole('project.create')
  @Answers(201, NewProjectView, 'The new production')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateProjectDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({
    summary:
      'Lists open productions with what they use: all to administrators, to everybody else those of their teams.',
  })
  @Get('open')
  @RequiresList('project.list')
  @byName()
  @Answers(200, [OpenProjectView], 'The productions')
  @Refuses({ 400: 'The name holds a character that cannot be stored' })
  open(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    return this.projects.open(viewer, single(query.name));
  }

  @ApiOperation({
    summary: 'Lists productions, open or closed: all to administrators, to everybody else those of their teams.',
  })
  @Get('all')
  @RequiresList('project.read')
  @byName()
  @Answers(200, [NamedProjectView], 'The productions')
  @Refuses({ 400: 'The name holds a character that cannot be stored' })
  all(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    return this.projects.all(viewer, single(query.name));
  }

  @ApiOperation({ summary: 'Reads one production, open or closed.' })
  @Get(':project_id')
  @RequiresOn('project.read', ProjectGuard)
  @Answers(200, ReadProjectView, 'The production')
  @Refuses({ 400: 'The id is not a UUID', 403: 'Not in the team', 404: missing })
  read(@Param('project_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({ summary: 'Changes a production; members left out stay as they are. The team has routes of its own.' })
  @Put(':project_id')
  @RequiresOn('project.update', ProjectGuard)
  @Answers(200, ProjectView, 'The changed production')
  @Refuses({
    400: 'A member does not fit, or the name is taken',
    403: 'Neither administrator nor manager in the team',
    404: missing,
  })
  update(@CurrentViewer() viewer: Viewer, @Param('project_id', UuidParam) id: string, @Body() body: UpdateProjectDto) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({
    summary:
      'Deletes a closed production that has no content; with `force`, together with its shots, tasks, hours and comments, all or nothing.',
  })
  @Delete(':project_id')
  @HttpCode(204)
  @RequiresOn('project.delete', ProjectGuard, 'closed')
  @OptionalQuery('force', Boolean, true, 'Removes what is in the production first.')
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, the production is open, or it still has content',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('project_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.delete(viewer, id, isTrue(query.force));
  }
}
