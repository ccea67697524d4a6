import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { UuidParam } from '../../common/http/uuid.js';
import { Site } from '../catalogue/site.js';
import { AnswersDeleted } from '../register/answers.js';
import { registered } from '../register/injected.js';
import { SiteRemovalService } from './site-removal.service.js';

@ApiTags('Studios')
@Controller('data/studios')
export class SiteRemovalController {
  constructor(private readonly service: SiteRemovalService) {}

  @ApiOperation({ summary: 'Deletes a studio that nobody works at.' })
  @Delete(':studio_id')
  @HttpCode(204)
  @RequiresRole('studio.change', RowGuard, registered(Site))
  @AnswersDeleted(Site)
  delete(@CurrentViewer() viewer: Viewer, @Param('studio_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
