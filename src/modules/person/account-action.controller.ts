import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ChangesState, RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { DoneView, InvitedView, ResetLinkView, SetPasswordDto } from './account-action.js';
import { AccountActionService } from './account-action.service.js';
import { PersonGuard } from './person.guard.js';

const refusals = { 403: 'Not an administrator, or the person is a bot', 404: 'No person has this id' };
const passwordRefusals = {
  ...refusals,
  403: 'Not an administrator, or the person is a bot or has a protected account',
};

@ApiTags('Account actions')
@Controller('actions/persons/:person_id')
export class AccountActionController {
  constructor(private readonly service: AccountActionService) {}

  @ApiOperation({
    summary:
      'Mails an invitation with a link to choose the first password, valid for 7 days. It replaces any former link. Existing clients use GET.',
  })
  @Get('invite')
  @RequiresOn('person.invite', PersonGuard, 'human')
  @ChangesState()
  @Answers(200, InvitedView, 'The mail is on its way')
  @Refuses({ 400: 'The person has no e-mail address', ...refusals, 502: 'The mail server refused the mail' })
  inviteByGet(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) id: string) {
    return this.invite(viewer, id);
  }

  @ApiOperation({
    summary:
      'Mails an invitation with a link to choose the first password, valid for 7 days. It replaces any former link.',
  })
  @Post('invite')
  @HttpCode(200)
  @RequiresOn('person.invite', PersonGuard, 'human')
  @Answers(200, InvitedView, 'The mail is on its way')
  @Refuses({ 400: 'The person has no e-mail address', ...refusals, 502: 'The mail server refused the mail' })
  inviteByPost(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) id: string) {
    return this.invite(viewer, id);
  }

  @ApiOperation({ summary: "Sets a person's password; their other sessions end and they get a mail." })
  @Post('change-password')
  @HttpCode(200)
  @RequiresOn('person.set-password', PersonGuard, 'human')
  @Answers(200, DoneView, 'Changed')
  @Refuses({
    400: 'The passwords differ or do not fit, or the person is another administrator with one',
    ...passwordRefusals,
  })
  async setPassword(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) id: string,
    @Body() body: SetPasswordDto,
    @Req() { ip }: FastifyRequest,
  ): Promise<DoneView> {
    await this.service.setPassword(viewer, id, body, ip);
    return { success: true };
  }

  @ApiOperation({
    summary:
      "Answers a link to choose a new password, to hand over by other means than mail. A link that still works is answered again; the person's other sessions end.",
  })
  @Post('reset-password-link')
  @HttpCode(200)
  @RequiresOn('person.set-password', PersonGuard, 'human')
  @Answers(200, ResetLinkView, 'The link')
  @Refuses({
    400: 'The person has no e-mail address, or the person is another administrator with one',
    ...passwordRefusals,
  })
  async resetLink(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) id: string): Promise<ResetLinkView> {
    return { reset_password_link: await this.service.resetLink(viewer, id) };
  }

  private async invite(viewer: Viewer, id: string): Promise<InvitedView> {
    await this.service.invite(viewer, id);
    return { success: true, message: 'Email sent' };
  }
}
