import { Controller, Delete, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { isTrue, type RawQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ProjectGuard } from '../project/project.guard.js';
import { ProjectRemovalService } from './project-removal.service.js';

@ApiTags('Productions')
@Controller('data/projects')
export class ProjectRemovalController {
  constructor(private readonly service: ProjectRemovalService) {}

  @ApiOperation({
    summary:
      'Deletes a closed production that has no content; with `force`, together with its shots, tasks, hours and comments, all or nothing.',
  })
  @Delete(':project_id')
  @HttpCode(204)
  @RequiresOn('project.delete', ProjectGuard, 'closed')
  @OptionalQuery('force', Boolean, true, 'Removes what is in the production first.')
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, the production is open, or it still has content',
    403: 'Not an administrator',
    404: 'No production has this id',
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('project_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.delete(viewer, id, isTrue(query.force));
  }
}
