import { Controller, Delete, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { DoneView } from '../person/account-action.js';
import { PersonGuard } from '../person/person.guard.js';
import { SecondFactorService } from './second-factor.service.js';

@ApiTags('Account actions')
@Controller()
export class SecondFactorRemovalController {
  constructor(private readonly service: SecondFactorService) {}

  @ApiOperation({
    summary:
      'Switches off every second factor of somebody who lost theirs, and erases what belongs to it. Their sessions end and they get a mail.',
  })
  @Delete([
    'actions/persons/:person_id/disable-two-factor-authentication',
    'data/persons/:person_id/two-factor-authentication',
  ])
  @RequiresOn('person.disable-second-factor', PersonGuard, 'human')
  @Answers(200, DoneView, 'All are off')
  @Refuses({
    400: 'No second factor is on, or the person is another administrator',
    403: 'Not an administrator, or the person is a bot or has a protected account',
    404: 'No person has this id',
  })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) id: string,
    @Req() { ip }: FastifyRequest,
  ): Promise<DoneView> {
    await this.service.remove(viewer, id, ip);
    return { success: true };
  }
}
