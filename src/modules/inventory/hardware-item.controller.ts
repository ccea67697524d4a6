import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { EquipmentNotFound } from './equipment.errors.js';
import { CreateHardwareItemDto, HardwareItemView, UpdateHardwareItemDto } from './hardware-item.dto.js';
import { hardwareItemAttributes, HardwareItemRepository } from './hardware-item.repository.js';
import { HardwareItemService } from './hardware-item.service.js';

const missing = 'No hardware item has this id';
const hardwareItem = rowOf(HardwareItemRepository, 'hardware_item_id', () => new EquipmentNotFound('hardware item'));

@ApiTags('Hardware')
@Controller('data/hardware-items')
export class HardwareItemController {
  constructor(
    private readonly items: HardwareItemRepository,
    private readonly service: HardwareItemService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists hardware items, put away ones included.' })
  @Get()
  @RequiresRole('hardware.read')
  @AnswersList(HardwareItemView, '`name` (ignoring case, `%` and `_` are wildcards), `short_name`, `archived`, `id` …')
  @Refuses({ 400: 'A parameter or filter does not fit', 403: 'Not an administrator' })
  list(@Query() query: RawQuery) {
    return this.items.list(
      readListQuery(query, { attributes: hardwareItemAttributes, pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Adds a hardware item.' })
  @Post()
  @RequiresRole('hardware.change')
  @Answers(201, HardwareItemView, 'The new hardware item')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateHardwareItemDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one hardware item.' })
  @Get(':hardware_item_id')
  @RequiresRole('hardware.read', RowGuard, hardwareItem)
  @Answers(200, HardwareItemView, 'The hardware item')
  @Refuses({ 400: 'The id is not a UUID', 403: 'Not an administrator', 404: missing })
  read(@Param('hardware_item_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({ summary: 'Changes one hardware item; members left out stay as they are.' })
  @Put(':hardware_item_id')
  @RequiresRole('hardware.change', RowGuard, hardwareItem)
  @Answers(200, HardwareItemView, 'The changed hardware item')
  @Refuses({ 400: 'A member does not fit, or the name is taken', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('hardware_item_id', UuidParam) id: string,
    @Body() body: UpdateHardwareItemDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes one hardware item that no department works with.' })
  @Delete(':hardware_item_id')
  @HttpCode(204)
  @RequiresRole('hardware.change', RowGuard, hardwareItem)
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or departments still work with it',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('hardware_item_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
