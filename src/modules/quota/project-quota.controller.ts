import { applyDecorators, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { RequiresList, RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Refuses } from '../../common/http/answers.decorator.js';
import { OptionalId, OptionalQuery } from '../../common/http/optional-query.decorator.js';
import type { RawQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ProjectGuard } from '../project/project.guard.js';
import { CountModeQuery, ZoneQuery } from './quota.query.js';
import { PersonQuotaGuard } from './quota.guard.js';
import { QuotaService } from './quota.service.js';
import { QuotaView } from './quota.js';

const AnswersQuotas = (by: string) =>
  applyDecorators(
    CountModeQuery(),
    ZoneQuery(),
    OptionalQuery('detail', String, 'day', 'Accepted for existing clients; every detail is always answered.'),
    ApiExtraModels(QuotaView),
    ApiResponse({
      status: 200,
      description: `The quotas by id of the ${by}, and of all together as \`total\``,
      schema: {
        type: 'object',
        required: ['total'],
        additionalProperties: { $ref: getSchemaPath(QuotaView) },
      },
    }),
  );

@ApiTags('Quotas')
@Controller('data/projects/:project_id/quotas')
export class ProjectQuotaController {
  constructor(private readonly service: QuotaService) {}

  @ApiOperation({
    summary:
      'Adds up what people finished for a task type in a production: everybody for administrators, managers and supervisors of the team, else only oneself. Shots, frames, seconds and drawings by day, week, month and year.',
  })
  @Get(':task_type_id')
  @RequiresList('quota.read', ProjectGuard)
  @AnswersQuotas('person')
  @OptionalId('studio_id', 'Only people of this site.')
  @Refuses({
    400: 'An id is no UUID, or the way of counting or the time zone is unknown',
    404: 'No production or no task type has this id',
  })
  ofTaskType(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Param('task_type_id', UuidParam) taskTypeId: string,
    @Query() query: RawQuery,
  ) {
    return this.service.ofTaskType(viewer, projectId, taskTypeId, query);
  }

  @ApiOperation({
    summary:
      'Adds up what one person finished in a production, by task type: shots, frames, seconds and drawings by day, week, month and year.',
  })
  @Get('persons/:person_id')
  @RequiresOn('quota.read', PersonQuotaGuard)
  @AnswersQuotas('task type')
  @Refuses({
    400: 'The id of the production is no UUID, or the way of counting or the time zone is unknown',
    403: 'A bot; or another person, and neither administrator, nor manager or supervisor of the production',
    404: 'No production or no person has this id',
  })
  ofPerson(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Param('person_id', UuidParam) personId: string,
    @Query() query: RawQuery,
  ) {
    return this.service.ofPerson(viewer, projectId, personId, query);
  }
}
