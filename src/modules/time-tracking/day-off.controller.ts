import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn, RequiresRole } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { CreateDayOffDto, DayOff, DayOffView, UpdateDayOffDto } from './day-off.js';
import { DayOffGuard } from './day-off.guard.js';
import { DayOffRepository } from './day-off.repository.js';
import { DayOffService } from './day-off.service.js';

const missing = 'No day off has this id';
const notOwn = 'Somebody else’s, and not an administrator';

@ApiTags('Days off')
@Controller('data/day-offs')
export class DayOffController {
  constructor(
    private readonly daysOff: DayOffRepository,
    private readonly service: DayOffService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: "Lists everybody's days off, for administrators." })
  @Get()
  @RequiresRole('day-off.list')
  @AnswersList(DayOffView, attributesOf(DayOff))
  @Refuses({ 400: 'A parameter or filter does not fit', 403: 'Not an administrator' })
  list(@Query() query: RawQuery) {
    return this.daysOff.list(
      readListQuery(query, { attributes: attributesOf(DayOff), pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({
    summary:
      'Takes days off for oneself; administrators, for anybody. Hours that the person logged on these days are removed.',
  })
  @Post()
  @RequiresOn('day-off.change', DayOffGuard, 'new')
  @Answers(201, DayOffView, 'The new day off')
  @Refuses({
    400: 'A member is missing or does not fit, or the person is away on one of the days already',
    403: 'For somebody else, and not an administrator',
  })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateDayOffDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one day off.' })
  @Get(':day_off_id')
  @RequiresOn('day-off.read', DayOffGuard, 'stored')
  @Answers(200, DayOffView, 'The day off')
  @Refuses({ 400: 'The id is not a UUID', 403: notOwn, 404: missing })
  read(@Param('day_off_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({
    summary:
      'Changes a day off; members left out stay. When it moves, hours that the person logged on the new days are removed.',
  })
  @Put(':day_off_id')
  @RequiresOn('day-off.change', DayOffGuard, 'to change')
  @Answers(200, DayOffView, 'The changed day off')
  @Refuses({
    400: 'A member does not fit, or the person is away on one of the days already',
    403: `${notOwn}; or it would become somebody else’s`,
    404: missing,
  })
  update(@CurrentViewer() viewer: Viewer, @Param('day_off_id', UuidParam) id: string, @Body() body: UpdateDayOffDto) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes a day off. Hours that it removed do not come back.' })
  @Delete(':day_off_id')
  @HttpCode(204)
  @RequiresOn('day-off.change', DayOffGuard, 'stored')
  @Answers(204, undefined, 'Deleted')
  @Refuses({ 400: 'The id is not a UUID', 403: notOwn, 404: missing })
  delete(@CurrentViewer() viewer: Viewer, @Param('day_off_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
