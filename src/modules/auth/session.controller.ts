import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn, RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { SessionView } from '../credential/session.js';
import { PersonGuard } from '../person/person.guard.js';
import { SessionService } from './session.service.js';

@ApiTags('Sign-in')
@Controller()
export class SessionController {
  constructor(private readonly service: SessionService) {}

  @ApiOperation({ summary: 'Lists where one is signed in, last used first. Permanent tokens are not sessions.' })
  @Get('auth/sessions')
  @RequiresOwn('account.sessions')
  @Answers(200, [SessionView], 'The sessions that live')
  @Refuses({ 403: 'The token belongs to a bot' })
  list(@CurrentViewer() viewer: Viewer) {
    return this.service.list(viewer);
  }

  @ApiOperation({
    summary:
      'Ends all of one’s sessions but the one of this request. Their tokens are refused from the next request on.',
  })
  @Delete('auth/sessions')
  @HttpCode(204)
  @RequiresOwn('account.sessions')
  @Answers(204, undefined, 'The other sessions are over')
  @Refuses({ 403: 'The token belongs to a bot' })
  endOthers(@CurrentViewer() viewer: Viewer) {
    return this.service.endOthers(viewer);
  }

  @ApiOperation({ summary: 'Ends one of one’s own sessions. Its tokens are refused from the next request on.' })
  @Delete('auth/sessions/:session_id')
  @HttpCode(204)
  @RequiresOwn('account.sessions')
  @Answers(204, undefined, 'The session is over')
  @Refuses({
    400: 'The id is not a UUID',
    403: 'The token belongs to a bot',
    404: 'None of one’s living sessions has this id',
  })
  end(@CurrentViewer() viewer: Viewer, @Param('session_id', UuidParam) id: string) {
    return this.service.end(viewer, id);
  }

  @ApiOperation({
    summary: 'Ends all sessions of a person: they have to sign in again everywhere. Permanent tokens stay.',
  })
  @Delete('actions/persons/:person_id/sessions')
  @HttpCode(204)
  @RequiresOn('person.end-sessions', PersonGuard, 'known')
  @Answers(204, undefined, 'The person is signed out everywhere')
  @Refuses({ 403: 'Not an administrator', 404: 'No person has this id' })
  endAllOf(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) personId: string) {
    return this.service.endAllOf(viewer, personId);
  }
}
