import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import { type ListQuery, type RawQuery, readRelations } from '../../common/http/list-query.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersDeleted, AnswersNew, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateEntityTypeDto, EntityType, EntityTypeView, UpdateEntityTypeDto } from './entity-type.js';
import { EntityTypeService } from './entity-type.service.js';

@ApiTags('Catalogues')
@Controller('data/entity-types')
export class EntityTypeController {
  constructor(
    @InjectRegister(EntityType) private readonly types: Register<EntityType>,
    private readonly service: EntityTypeService,
  ) {}

  @ApiOperation({ summary: 'Lists the kinds of entities, archived ones included.' })
  @Get()
  @RequiresRole('catalogue.read')
  @AnswersRows(EntityType, EntityTypeView)
  list(@AskedList(EntityType) query: ListQuery) {
    return this.types.list(query);
  }

  @ApiOperation({ summary: 'Makes an entity type.' })
  @Post()
  @RequiresRole('catalogue.change')
  @AnswersNew(EntityType, EntityTypeView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateEntityTypeDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one entity type.' })
  @Get(':entity_type_id')
  @RequiresRole('catalogue.read')
  @OptionalQuery('relations', Boolean, false, 'Anything but `true` leaves the list of task types out.')
  @AnswersRow(EntityType, EntityTypeView)
  read(@Param('entity_type_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.types.read(id, readRelations(query));
  }

  @ApiOperation({ summary: 'Changes an entity type; members left out stay as they are.' })
  @Put(':entity_type_id')
  @RequiresRole('catalogue.change', RowGuard, registered(EntityType))
  @AnswersChanged(EntityType, EntityTypeView)
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
  @RequiresRole('catalogue.change', RowGuard, registered(EntityType))
  @AnswersDeleted(EntityType)
  delete(@CurrentViewer() viewer: Viewer, @Param('entity_type_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
