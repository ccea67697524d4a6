import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { type RawQuery, readListQuery, readRelations } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { NotInCatalogue } from './catalogue.errors.js';
import { CreateEntityTypeDto, UpdateEntityTypeDto, EntityTypeView } from './entity-type.dto.js';
import { entityTypeAttributes, EntityTypeRepository } from './entity-type.repository.js';
import { EntityTypeService } from './entity-type.service.js';

const missing = 'No entity type has this id';
const row = rowOf(EntityTypeRepository, 'entity_type_id', () => new NotInCatalogue('entity type'));

@ApiTags('Catalogues')
@Controller('data/entity-types')
export class EntityTypeController {
  constructor(
    private readonly types: EntityTypeRepository,
    private readonly service: EntityTypeService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists the kinds of entities, archived ones included.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersList(EntityTypeView, '`name` (ignoring case, `%` and `_` are wildcards), `archived`, `task_types` (one id) …')
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@Query() query: RawQuery) {
    return this.types.list(
      readListQuery(query, { attributes: entityTypeAttributes, pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Makes an entity type.' })
  @Post()
  @RequiresRole('catalogue.change')
  @Answers(201, EntityTypeView, 'The new entity type')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateEntityTypeDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one entity type.' })
  @Get(':entity_type_id')
  @RequiresRole('catalogue.read')
  @OptionalQuery('relations', Boolean, false, 'Anything but `true` leaves the list of task types out.')
  @Answers(200, EntityTypeView, 'The entity type')
  @Refuses({ 400: 'The id is not a UUID', 404: missing })
  read(@Param('entity_type_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.read(id, readRelations(query));
  }

  @ApiOperation({ summary: 'Changes an entity type; members left out stay as they are.' })
  @Put(':entity_type_id')
  @RequiresRole('catalogue.change', RowGuard, row)
  @Answers(200, EntityTypeView, 'The changed entity type')
  @Refuses({ 400: 'A member does not fit, or the name is taken', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('entity_type_id', UuidParam) id: string,
    @Body() body: UpdateEntityTypeDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes an entity type of which there is no entity.' })
  @Delete(':entity_type_id')
  @HttpCode(204)
  @RequiresRole('catalogue.change', RowGuard, row)
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or the entity type is still in use',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('entity_type_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
