import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { type RawQuery, readListQuery, single } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { ProjectGuard } from './project.guard.js';
import { Project } from './project.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectService } from './project.service.js';
import { NamedProjectView, OpenProjectView, ProjectView, ReadProjectView } from './project.view.js';

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
  @AnswersList(ProjectView, attributesOf(Project))
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    const read = readListQuery(query, { attributes: attributesOf(Project), pageSize: this.env.nbRecordsPerPage });
    return this.projects.list(viewer, read);
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
}
