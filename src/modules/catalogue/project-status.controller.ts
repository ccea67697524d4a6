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
import { CreateProjectStatusDto, ProjectStatus, ProjectStatusView, UpdateProjectStatusDto } from './project-status.js';

@ApiTags('Catalogues')
@Controller('data/project-status')
export class ProjectStatusController {
  constructor(@InjectRegister(ProjectStatus) private readonly statuses: Register<ProjectStatus>) {}

  @ApiOperation({ summary: 'Lists the states a production can be in.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersRows(ProjectStatus, ProjectStatusView)
  list(@AskedList(ProjectStatus) query: ListQuery) {
    return this.statuses.list(query);
  }

  @ApiOperation({ summary: 'Makes a project status.' })
  @Post()
  @RequiresRole('catalogue.change')
  @AnswersNew(ProjectStatus, ProjectStatusView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateProjectStatusDto) {
    return this.statuses.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one project status.' })
  @Get(':project_status_id')
  @RequiresRole('catalogue.read')
  @AnswersRow(ProjectStatus, ProjectStatusView)
  read(@Param('project_status_id', UuidParam) id: string) {
    return this.statuses.read(id);
  }

  @ApiOperation({ summary: 'Changes a project status; members left out stay as they are.' })
  @Put(':project_status_id')
  @RequiresRole('catalogue.change', RowGuard, registered(ProjectStatus))
  @AnswersChanged(ProjectStatus, ProjectStatusView)
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('project_status_id', UuidParam) id: string,
    @Body() body: UpdateProjectStatusDto,
  ) {
    return this.statuses.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes a project status that no production is in.' })
  @Delete(':project_status_id')
  @HttpCode(204)
  @RequiresRole('catalogue.change', RowGuard, registered(ProjectStatus))
  @AnswersDeleted(ProjectStatus)
  delete(@CurrentViewer() viewer: Viewer, @Param('project_status_id', UuidParam) id: string) {
    return this.statuses.delete(viewer, id);
  }
}
