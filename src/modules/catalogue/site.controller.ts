import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersNew, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateSiteDto, Site, SiteView, UpdateSiteDto } from './site.js';

@ApiTags('Studios')
@Controller('data/studios')
export class SiteController {
  constructor(@InjectRegister(Site) private readonly sites: Register<Site>) {}

  @ApiOperation({ summary: 'Lists the sites of the studio, archived ones included.' })
  @Get()
  @RequiresRole('studio.read')
  @AnswersRows(Site, SiteView)
  list(@AskedList(Site) query: ListQuery) {
    return this.sites.list(query);
  }

  @ApiOperation({ summary: 'Adds a site.' })
  @Post()
  @RequiresRole('studio.change')
  @AnswersNew(Site, SiteView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateSiteDto) {
    return this.sites.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one studio.' })
  @Get(':studio_id')
  @RequiresRole('studio.read')
  @AnswersRow(Site, SiteView)
  read(@Param('studio_id', UuidParam) id: string) {
    return this.sites.read(id);
  }

  @ApiOperation({ summary: 'Changes a studio; members left out stay as they are.' })
  @Put(':studio_id')
  @RequiresRole('studio.change', RowGuard, registered(Site))
  @AnswersChanged(Site, SiteView)
  update(@CurrentViewer() viewer: Viewer, @Param('studio_id', UuidParam) id: string, @Body() body: UpdateSiteDto) {
    return this.sites.update(viewer, id, body);
  }
}
