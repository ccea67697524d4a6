import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { canonicalUuid, UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { EquipmentNotFound } from './equipment.errors.js';
import { CreateSoftwareDto, SoftwareView, UpdateSoftwareDto } from './software.dto.js';
import { softwareAttributes, SoftwareRepository } from './software.repository.js';
import { SoftwareService } from './software.service.js';

const missing = 'No software has this id';
const software = rowOf(SoftwareRepository, 'software_id', () => new EquipmentNotFound('software'));

@ApiTags('Software')
@Controller('data/softwares')
export class SoftwareController {
  constructor(
    private readonly softwares: SoftwareRepository,
    private readonly service: SoftwareService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists software, put away ones included.' })
  @Get()
  @RequiresRole('software.read')
  @AnswersList(SoftwareView, '`name` (ignoring case, `%` and `_` are wildcards), `short_name`, `archived`, `id` …')
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@Query() query: RawQuery) {
    return this.softwares.list(
      readListQuery(query, { attributes: softwareAttributes, pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Adds software.' })
  @Post()
  @RequiresRole('software.change')
  @Answers(201, SoftwareView, 'The new software')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateSoftwareDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one software.' })
  @Get(':software_id')
  @RequiresRole('software.read')
  @Answers(200, SoftwareView, 'The software')
  @Refuses({ 404: missing })
  read(@Param('software_id') id: string) {
    return this.service.read(canonicalUuid(id));
  }

  @ApiOperation({ summary: 'Changes one software; members left out stay as they are.' })
  @Put(':software_id')
  @RequiresRole('software.change', RowGuard, software)
  @Answers(200, SoftwareView, 'The changed software')
  @Refuses({ 400: 'A member does not fit, or the name is taken', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('software_id', UuidParam) id: string,
    @Body() body: UpdateSoftwareDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes one software that no department works with.' })
  @Delete(':software_id')
  @HttpCode(204)
  @RequiresRole('software.change', RowGuard, software)
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or departments still work with it',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('software_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
