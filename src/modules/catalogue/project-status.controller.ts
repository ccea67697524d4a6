import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { CreateProjectStatusDto, UpdateProjectStatusDto, ProjectStatusView } from './project-status.dto.js';
import { projectStatusAttributes, ProjectStatusRepository } from './project-status.repository.js';
import { ProjectStatusService } from './project-status.service.js';

const missing = 'No project status has this id';
const row = rowOf(ProjectStatusRepository, 'project_status_id', () => new NotInCatalogue('project status'));

@ApiTags('Catalogues')
@Controller('data/project-status')
export class ProjectStatusController {
  constructor(
    private readonly statuses: ProjectStatusRepository,
    private readonly service: ProjectStatusService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists the states a production can be in.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersList(ProjectStatusView, '`name` (ignoring case, `%` and `_` are wildcards), `color`, `id`')
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@Query() query: RawQuery) {
    return this.statuses.list(
      readListQuery(query, { attributes: projectStatusAttributes, pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Makes a project status.' })
  @Post()
  @RequiresRole('catalogue.change')
  @Answers(201, ProjectStatusView, 'The new project status')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateProjectStatusDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one project status.' })
  @Get(':project_status_id')
  @RequiresRole('catalogue.read')
  @Answers(200, ProjectStatusView, 'The project status')
  @Refuses({ 400: 'The id is not a UUID', 404: missing })
  read(@Param('project_status_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({ summary: 'Changes a project status; members left out stay as they are.' })
  @Put(':project_status_id')
  @RequiresRole('catalogue.change', RowGuard, row)
  @Answers(200, ProjectStatusView, 'The changed project status')
  @Refuses({ 400: 'A member does not fit, or the name is taken', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('project_status_id', UuidParam) id: string,
    @Body() body: UpdateProjectStatusDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes a project status that no production is in.' })
  @Delete(':project_status_id')
  @HttpCode(204)
  @RequiresRole('catalogue.change', RowGuard, row)
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or the project status is still in use',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('project_status_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
