import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersListsById, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { readDayRange } from '../../common/http/days.js';
import type { RawQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { EntityGuard } from '../entity/entity.guard.js';
import { ProjectGuard } from '../project/project.guard.js';
import { TimeSpentView } from './time-spent.js';
import { TimeSpentListRepository } from './time-spent-list.repository.js';

@ApiTags('Time spent')
@Controller('data')
export class TimeSpentOfProductionController {
  constructor(private readonly lists: TimeSpentListRepository) {}

  @ApiOperation({
    summary:
      'Lists the hours on tasks of one type in a production: under the id of each person their entries, newest first.',
  })
  @Get('projects/:project_id/task-types/:task_type_id/time-spents')
  @RequiresOn('time-spent.of-project', ProjectGuard)
  @OptionalQuery('start_date', String, '2024-06-03', 'First day.')
  @OptionalQuery('end_date', String, '2024-06-09', 'Last day.')
  @AnswersListsById(TimeSpentView, 'The entries of each person, newest first')
  @Refuses({
    400: 'An id is not a UUID, or a day does not fit',
    403: 'Neither administrator nor manager of the production',
    404: 'No production has this id',
  })
  ofTaskType(
    @Param('project_id', UuidParam) projectId: string,
    @Param('task_type_id', UuidParam) taskTypeId: string,
    @Query() query: RawQuery,
  ) {
    return this.lists.ofTaskType(projectId, taskTypeId, readDayRange(query));
  }

  @ApiOperation({
    summary: 'Lists the hours on all tasks of a shot or asset, by day; to vendors, on those that they are assigned to.',
  })
  @Get('entities/:entity_id/time-spents')
  @RequiresOn('entity.read', EntityGuard, 'entity')
  @Answers(200, [TimeSpentView], 'The entries')
  @Refuses({
    400: 'The id is not a UUID',
    403: 'Not in the team; or a vendor without a task on it',
    404: 'No shot, asset or other entity has this id',
  })
  ofEntity(@CurrentViewer() viewer: Viewer, @Param('entity_id', UuidParam) entityId: string) {
    return this.lists.ofEntity(viewer, entityId);
  }
}
