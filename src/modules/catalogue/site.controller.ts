import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';

import { CreateSiteDto, SiteView, UpdateSiteDto } from './site.dto.js';
import { SiteNotFound } from './site.errors.js';
import { siteAttributes, SiteRepository } from './site.repository.js';
import { SiteService } from './site.service.js';

const missing = 'No studio has this id';
const studio = rowOf(SiteRepository, 'studio_id', () => new SiteNotFound());

@ApiTags('Studios')
@Controller('data/studios')
export class SiteController {
  constructor(
    private readonly sites: SiteRepository,
    private readonly service: SiteService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists the sites of the studio, archived ones included.' })
  @Get()
  @RequiresRole('studio.read')
  @AnswersList(SiteView, '`name` (ignoring case, `%` and `_` are wildcards), `color`, `archived`, `id`')
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@Query() query: RawQuery) {
    return this.sites.list(readListQuery(query, { attributes: siteAttributes, pageSize: this.env.nbRecordsPerPage }));
  }

  @ApiOperation({ summary: 'Adds a site.' })
  @Post()
  @RequiresRole('studio.change')
  @Answers(201, SiteView, 'The new studio')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateSiteDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one studio.' })
  @Get(':studio_id')
  @RequiresRole('studio.read')
  @Answers(200, SiteView, 'The studio')
  @Refuses({ 400: 'The id is not a UUID', 404: missing })
  read(@Param('studio_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({ summary: 'Changes a studio; members left out stay as they are.' })
  @Put(':studio_id')
  @RequiresRole('studio.change', RowGuard, studio)
  @Answers(200, SiteView, 'The changed studio')
  @Refuses({ 400: 'A member does not fit, or the name is taken', 403: 'Not an administrator', 404: missing })
  update(@CurrentViewer() viewer: Viewer, @Param('studio_id', UuidParam) id: string, @Body() body: UpdateSiteDto) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes a studio that nobody works at.' })
  @Delete(':studio_id')
  @HttpCode(204)
  @RequiresRole('studio.change', RowGuard, studio)
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or people still work there',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('studio_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
