import { applyDecorators, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalId } from '../../common/http/optional-query.decorator.js';
import type { RawQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { DayInPath, MonthInPath, WeekInPath } from '../../common/http/period-params.js';
import type { Period } from '../../common/time/period.js';
import { CountModeQuery, ZoneQuery } from './quota.query.js';
import { QuotaShotsGuard } from './quota.guard.js';
import { QuotaService } from './quota.service.js';
import { QuotaShotView } from './quota.js';

const AnswersShots = () =>
  applyDecorators(
    CountModeQuery(),
    ZoneQuery(),
    OptionalId('project_id', 'Only shots of this production; else of all that the caller may see.'),
    OptionalId('task_type_id', 'Only this task type; else each shot once per task type.'),
    Answers(200, [QuotaShotView], 'The shots with their weights, by full name'),
    Refuses({
      400: 'The way of counting or the time zone is unknown, the task type is no UUID, or there is no such period',
      403: 'A bot; or another person, and neither administrator, nor manager or supervisor of the production; nor manager, where none is named',
      404: 'No person or no production has this id',
    }),
  );

@ApiTags('Quotas')
@Controller('data/persons/:person_id/quota-shots')
export class QuotaShotsController {
  constructor(private readonly service: QuotaService) {}

  @ApiOperation({ summary: 'Lists the shots that count for a person in a month, with their weights.' })
  @Get('month/:year/:month')
  @RequiresList('quota.shots', QuotaShotsGuard)
  @AnswersShots()
  month(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) personId: string,
    @MonthInPath() period: Period,
    @Query() query: RawQuery,
  ) {
    return this.service.shotsOf(viewer, personId, period, query);
  }

  @ApiOperation({ summary: 'Lists the shots that count for a person in an ISO week, with their weights.' })
  @Get('week/:year/:week')
  @RequiresList('quota.shots', QuotaShotsGuard)
  @AnswersShots()
  week(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) personId: string,
    @WeekInPath() period: Period,
    @Query() query: RawQuery,
  ) {
    return this.service.shotsOf(viewer, personId, period, query);
  }

  @ApiOperation({ summary: 'Lists the shots that count for a person on a day, with their weights.' })
  @Get('day/:year/:month/:day')
  @RequiresList('quota.shots', QuotaShotsGuard)
  @AnswersShots()
  day(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) personId: string,
    @DayInPath() period: Period,
    @Query() query: RawQuery,
  ) {
    return this.service.shotsOf(viewer, personId, period, query);
  }
}
