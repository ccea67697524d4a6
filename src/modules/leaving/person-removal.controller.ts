import { Controller, Delete, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { isTrue, type RawQuery } from '../../common/http/list-query.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { PersonGuard } from '../person/person.guard.js';
import { PersonRemovalService } from './person-removal.service.js';

@ApiTags('Persons')
@Controller('data/persons')
export class PersonRemovalController {
  constructor(private readonly service: PersonRemovalService) {}

  @ApiOperation({
    summary:
      'Deletes a person to whom nothing refers; with `force`, together with their hours, comments and logs, all or nothing.',
  })
  @Delete(':person_id')
  @HttpCode(204)
  @RequiresOn('person.delete', PersonGuard, 'stored')
  @OptionalQuery('force', Boolean, true, 'Removes what belongs to the person first.')
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, something still refers to the person, or it is the last active administrator',
    403: 'Not an administrator, oneself, or a protected account',
    404: 'No person has this id',
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) id: string, @Query() query: RawQuery) {
    return this.service.delete(viewer, id, isTrue(query.force));
  }
}
