import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { type Row, RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { attributesOf } from '../../common/member/member.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Organisation, OrganisationView, UpdateOrganisationDto } from './organisation.js';
import { OrganisationNotFound } from './organisation.errors.js';
import { Organisations } from './organisation.list.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationService } from './organisation.service.js';

const missing = 'The organisation has another id';
const organisation: Row<OrganisationRepository> = {
  rows: OrganisationRepository,
  parameter: 'organisation_id',
  missing: () => new OrganisationNotFound(),
  shown: (organisations, id, viewer) => organisations.find(viewer, id),
};

@ApiTags('Studios')
@Controller('data/organisations')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly service: OrganisationService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary: 'Lists the one organisation there is: the studio itself. The keys of its chats are for administrators.',
  })
  @Get()
  @RequiresRole('organisation.read')
  @AnswersList(OrganisationView, attributesOf(Organisation))
  @Refuses({ 400: 'A parameter or filter does not fit, or the filter is for administrators' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    const read = readListQuery(query, {
      attributes: attributesOf(Organisation),
      filterable: Object.keys(new Organisations(viewer).attributes),
      pageSize: this.env.nbRecordsPerPage,
    });
    return this.organisations.list(viewer, read);
  }

  @ApiOperation({ summary: 'Reads the organisation.' })
  @Get(':organisation_id')
  @RequiresRole('organisation.read')
  @Answers(200, OrganisationView, 'The organisation')
  @Refuses({ 400: 'The id is not a UUID', 404: missing })
  read(@CurrentViewer() viewer: Viewer, @Param('organisation_id', UuidParam) id: string) {
    return this.service.read(viewer, id);
  }

  @ApiOperation({ summary: 'Changes the organisation; members left out stay as they are.' })
  @Put(':organisation_id')
  @RequiresRole('organisation.change', RowGuard, organisation)
  @Answers(200, OrganisationView, 'The changed organisation')
  @Refuses({ 400: 'A member does not fit', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('organisation_id', UuidParam) id: string,
    @Body() body: UpdateOrganisationDto,
  ) {
    return this.service.update(viewer, id, body);
  }
}
