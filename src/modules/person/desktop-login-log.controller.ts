import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn, RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { DeclaredBody } from '../../common/http/json-bodies.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { DesktopLoginLogView, RecordDesktopLoginDto } from './desktop-login-log.js';
import { DesktopLoginLogService } from './desktop-login-log.service.js';
import { DesktopLoginGuard } from './desktop-login.guard.js';
import { PersonGuard } from './person.guard.js';

@ApiTags('Desktop logins')
@Controller('data')
export class DesktopLoginLogController {
  constructor(private readonly service: DesktopLoginLogService) {}

  @ApiOperation({ summary: 'Lists when a person logged in on a workstation, latest first.' })
  @Get('persons/:person_id/desktop-login-logs')
  @RequiresOn('desktop-login.read', PersonGuard, 'addressed')
  @Answers(200, [DesktopLoginLogView], 'The logins')
  @Refuses({ 403: 'Another person, and neither administrator nor manager', 404: 'No person has this id' })
  list(@Param('person_id') id: string) {
    return this.service.ofPerson(canonicalUuid(id));
  }

  @ApiOperation({ summary: 'Records a login on a workstation.' })
  @Post('persons/:person_id/desktop-login-logs')
  @DeclaredBody()
  @RequiresOn('desktop-login.record', DesktopLoginGuard, 'addressed')
  @Answers(201, DesktopLoginLogView, 'The recorded login')
  @Refuses({
    400: 'The date does not fit',
    403: 'Another person, and not an administrator',
    404: 'No person has this id',
  })
  record(@CurrentViewer() viewer: Viewer, @Param('person_id') id: string, @Body() body: RecordDesktopLoginDto) {
    return this.service.record(viewer, 'desktop-login.record', canonicalUuid(id), body.date ?? new Date());
  }

  @ApiOperation({ summary: "Lists one's own logins on workstations, latest first." })
  @Get('user/desktop-login-logs')
  @RequiresOwn('account.desktop-logins')
  @Answers(200, [DesktopLoginLogView], 'The logins')
  @Refuses({ 403: 'The token belongs to a bot' })
  ownList(@CurrentViewer() viewer: Viewer) {
    return this.service.ofPerson(viewer.id);
  }

  @ApiOperation({ summary: "Records one's own login on a workstation." })
  @Post('user/desktop-login-logs')
  @DeclaredBody()
  @RequiresOwn('account.desktop-logins')
  @Answers(201, DesktopLoginLogView, 'The recorded login')
  @Refuses({ 400: 'The date does not fit', 403: 'The token belongs to a bot' })
  recordOwn(@CurrentViewer() viewer: Viewer, @Body() body: RecordDesktopLoginDto) {
    return this.service.record(viewer, 'account.desktop-logins', viewer.id, body.date ?? new Date());
  }
}
