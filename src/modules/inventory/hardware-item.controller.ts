import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Refuses } from '../../common/http/answers.decorator.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersDeleted, AnswersNew, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateHardwareItemDto, HardwareItem, HardwareItemView, UpdateHardwareItemDto } from './hardware-item.js';
import { HardwareItemService } from './hardware-item.service.js';

const notAdministrator = 'Not an administrator';

@ApiTags('Hardware')
@Controller('data/hardware-items')
export class HardwareItemController {
  constructor(
    @InjectRegister(HardwareItem) private readonly items: Register<HardwareItem>,
    private readonly service: HardwareItemService,
  ) {}

  @ApiOperation({ summary: 'Lists hardware items, put away ones included.' })
  @Get()
  @RequiresRole('hardware.read')
  @AnswersRows(HardwareItem, HardwareItemView)
  @Refuses({ 403: notAdministrator })
  list(@AskedList(HardwareItem) query: ListQuery) {
    return this.items.list(query);
  }

  @ApiOperation({ summary: 'Adds a hardware item.' })
  @Post()
  @RequiresRole('hardware.change')
  @AnswersNew(HardwareItem, HardwareItemView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateHardwareItemDto) {
    return this.items.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one hardware item.' })
  @Get(':hardware_item_id')
  @RequiresRole('hardware.read', RowGuard, registered(HardwareItem))
  @AnswersRow(HardwareItem, HardwareItemView)
  @Refuses({ 403: notAdministrator })
  read(@Param('hardware_item_id', UuidParam) id: string) {
    return this.items.read(id);
  }

  @ApiOperation({ summary: 'Changes one hardware item; members left out stay as they are.' })
  @Put(':hardware_item_id')
  @RequiresRole('hardware.change', RowGuard, registered(HardwareItem))
  @AnswersChanged(HardwareItem, HardwareItemView)
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('hardware_item_id', UuidParam) id: string,
    @Body() body: UpdateHardwareItemDto,
  ) {
    return this.items.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes one hardware item that no department works with.' })
  @Delete(':hardware_item_id')
  @HttpCode(204)
  @RequiresRole('hardware.change', RowGuard, registered(HardwareItem))
  @AnswersDeleted(HardwareItem)
  delete(@CurrentViewer() viewer: Viewer, @Param('hardware_item_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
