import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { canonicalUuid, UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersDeleted, AnswersNew, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateSoftwareDto, Software, SoftwareView, UpdateSoftwareDto } from './software.js';
import { SoftwareService } from './software.service.js';

@ApiTags('Software')
@Controller('data/softwares')
export class SoftwareController {
  constructor(
    @InjectRegister(Software) private readonly softwares: Register<Software>,
    private readonly service: SoftwareService,
  ) {}

  @ApiOperation({ summary: 'Lists software, put away ones included.' })
  @Get()
  @RequiresRole('software.read')
  @AnswersRows(Software, SoftwareView)
  list(@AskedList(Software) query: ListQuery) {
    return this.softwares.list(query);
  }

  @ApiOperation({ summary: 'Adds software.' })
  @Post()
  @RequiresRole('software.change')
  @AnswersNew(Software, SoftwareView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateSoftwareDto) {
    return this.softwares.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one software.' })
  @Get(':software_id')
  @RequiresRole('software.read')
  @Answers(200, SoftwareView, 'The software')
  @Refuses({ 404: 'No software has this id' })
  read(@Param('software_id') id: string) {
    return this.softwares.read(canonicalUuid(id));
  }

  @ApiOperation({ summary: 'Changes one software; members left out stay as they are.' })
  @Put(':software_id')
  @RequiresRole('software.change', RowGuard, registered(Software))
  @AnswersChanged(Software, SoftwareView)
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('software_id', UuidParam) id: string,
    @Body() body: UpdateSoftwareDto,
  ) {
    return this.softwares.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes one software that no department works with.' })
  @Delete(':software_id')
  @HttpCode(204)
  @RequiresRole('software.change', RowGuard, registered(Software))
  @AnswersDeleted(Software)
  delete(@CurrentViewer() viewer: Viewer, @Param('software_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
