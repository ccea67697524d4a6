import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { type RawQuery, readListQuery, readRelations } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { UpdateEntityDto } from './entity.input.js';
import { EntityGuard } from './entity.guard.js';
import { ProductionEntity } from './entity.js';
import { EntityRepository } from './entity.repository.js';
import { EntityService } from './entity.service.js';
import { EntityView } from './entity.view.js';

const missing = 'No shot, asset or other entity has this id';

@ApiTags('Shots')
@Controller('data/entities')
export class EntityController {
  constructor(
    private readonly entities: EntityRepository,
    private readonly service: EntityService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary:
      "Lists shots, sequences, assets and other entities of the running productions of one's teams; vendors see those they have a task on, administrators all.",
  })
  @Get()
  @RequiresList('entity.list')
  @AnswersList(EntityView, attributesOf(ProductionEntity))
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    const read = readListQuery(query, {
      attributes: attributesOf(ProductionEntity),
      pageSize: this.env.nbRecordsPerPage,
    });
    return this.entities.list(viewer, read);
  }

  @ApiOperation({ summary: 'Reads one entity.' })
  @Get(':entity_id')
  @RequiresOn('entity.read', EntityGuard, 'entity')
  @OptionalQuery('relations', Boolean, false, '`false` leaves out the lists of linked entities.')
  @Answers(200, EntityView, 'The entity')
  @Refuses({
    400: 'The id is not a UUID',
    403: 'Not in the team, or a vendor without a task on it',
    404: missing,
  })
  read(@Param('entity_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.read(id, readRelations(query));
  }

  @ApiOperation({
    summary:
      'Changes an entity; members left out stay, and members of `data` are added to those that are there. Its creator and managers of the production change everything, supervisors `data` where a department of theirs has a task.',
  })
  @Put(':entity_id')
  @RequiresOn('entity.update', EntityGuard, 'entity')
  @Answers(200, EntityView, 'The changed entity')
  @Refuses({
    400: 'A member does not fit, or the name is taken',
    403: 'Neither administrator, manager of the production, creator nor supervisor; or a supervisor who changes more than `data`',
    404: missing,
  })
  update(@CurrentViewer() viewer: Viewer, @Param('entity_id', UuidParam) id: string, @Body() body: UpdateEntityDto) {
    return this.service.update(viewer, id, body);
  }
}
