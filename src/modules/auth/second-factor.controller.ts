import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenDuringSetUp, Public, RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { readBody } from '../../common/http/body.pipe.js';
import { DoneView } from '../person/account-action.js';
import { TokenCookies } from './cookies.js';
import { EmailCodeService } from './email-code.service.js';
import { originOf } from './origin.js';
import { AskForEmailCodeDto, CodesDto, EnableEmailCodeDto, EnableTotpDto } from './second-factor.input.js';
import { SecondFactorService } from './second-factor.service.js';
import { RecoveryCodesView, SecondFactorOnView, TotpPreparedView } from './second-factor.view.js';

const bot = 'The token belongs to a bot';
const on = 'It is on already, or the code is missing or wrong (`wrong_OTP`), or five were wrong in a row';
const off = 'It is not on, or the code is missing or wrong (`wrong_OTP`), or five were wrong in a row';
const tooMany = 'Too many failed sign-ins from this address within a minute';

@ApiTags('Sign-in')
@Controller('auth')
export class SecondFactorController {
  constructor(
    private readonly service: SecondFactorService,
    private readonly emailCodes: EmailCodeService,
    private readonly cookies: TokenCookies,
  ) {}

  @ApiOperation({
    summary: 'Makes a secret for an authenticator. It counts from the moment a code shows that it arrived there.',
  })
  @Put('totp')
  @RequiresOwn('account.second-factor')
  @OpenDuringSetUp()
  @Answers(200, TotpPreparedView, 'The secret')
  @Refuses({ 400: 'It is on already', 403: bot })
  prepareTotp(@CurrentViewer() viewer: Viewer): Promise<TotpPreparedView> {
    return this.service.prepareTotp(viewer);
  }

  @ApiOperation({
    summary: 'Asks for codes of the authenticator from now on. Other sessions end, this one gets new tokens.',
  })
  @Post('totp')
  @HttpCode(200)
  @RequiresOwn('account.second-factor')
  @OpenDuringSetUp()
  @Answers(200, SecondFactorOnView, 'It is on')
  @Refuses({ 400: on, 403: bot, 429: tooMany })
  async enableTotp(
    @CurrentViewer() viewer: Viewer,
    @Body() { totp }: EnableTotpDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SecondFactorOnView> {
    const answer = await this.service.enable(viewer, 'totp', totp, originOf(request));
    this.cookies.give(request, reply, answer);
    return answer;
  }

  @ApiOperation({
    summary: 'Stops asking for codes of the authenticator. Needs a code of any method that is on; other sessions end.',
  })
  @Delete('totp')
  @RequiresOwn('account.second-factor')
  @OpenDuringSetUp()
  @Answers(200, DoneView, 'It is off')
  @Refuses({ 400: off, 403: bot, 429: tooMany })
  async disableTotp(
    @CurrentViewer() viewer: Viewer,
    @Body() codes: CodesDto,
    @Req() request: FastifyRequest,
  ): Promise<DoneView> {
    await this.service.disable(viewer, 'totp', codes, originOf(request));
    return { success: true };
  }

  @ApiOperation({
    summary:
      'Mails a code to sign in with, which lives five minutes. The answer is the same whether there is such an account or not.',
  })
  @Get('email-otp')
  @Public('for people who are about to sign in')
  @ApiQuery({
    name: 'email',
    type: String,
    description: 'E-mail address, or desktop login, of the account.',
    examples: { address: { value: 'ada@example.com' } },
  })
  @Answers(200, DoneView, 'Taken')
  @Refuses({ 400: 'No address given' })
  async askForEmailCode(@Query() query: Record<string, unknown>, @Req() { ip }: FastifyRequest): Promise<DoneView> {
    const { email } = await readBody(AskForEmailCodeDto, query);
    this.emailCodes.askFor(email, ip);
    return { success: true };
  }

  @ApiOperation({ summary: 'Mails a code that shows that mails arrive. It lives five minutes; the former one dies.' })
  @Put('email-otp')
  @RequiresOwn('account.second-factor')
  @OpenDuringSetUp()
  @Answers(200, DoneView, 'The mail is on its way')
  @Refuses({
    400: 'It is on already, or there is no e-mail address',
    403: bot,
    429: 'Three codes within the last hour',
  })
  async prepareEmailCode(@CurrentViewer() viewer: Viewer): Promise<DoneView> {
    await this.service.prepareEmailCode(viewer);
    return { success: true };
  }

  @ApiOperation({ summary: 'Asks for mailed codes from now on. Other sessions end, this one gets new tokens.' })
  @Post('email-otp')
  @HttpCode(200)
  @RequiresOwn('account.second-factor')
  @OpenDuringSetUp()
  @Answers(200, SecondFactorOnView, 'It is on')
  @Refuses({ 400: on, 403: bot, 429: tooMany })
  async enableEmailCode(
    @CurrentViewer() viewer: Viewer,
    @Body() { email_otp }: EnableEmailCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SecondFactorOnView> {
    const answer = await this.service.enable(viewer, 'email_otp', email_otp, originOf(request));
    this.cookies.give(request, reply, answer);
    return answer;
  }

  @ApiOperation({
    summary: 'Stops asking for mailed codes. Needs a code of any method that is on; other sessions end.',
  })
  @Delete('email-otp')
  @RequiresOwn('account.second-factor')
  @OpenDuringSetUp()
  @Answers(200, DoneView, 'It is off')
  @Refuses({ 400: off, 403: bot, 429: tooMany })
  async disableEmailCode(
    @CurrentViewer() viewer: Viewer,
    @Body() codes: CodesDto,
    @Req() request: FastifyRequest,
  ): Promise<DoneView> {
    await this.service.disable(viewer, 'email_otp', codes, originOf(request));
    return { success: true };
  }

  @ApiOperation({
    summary:
      'Makes new recovery codes in place of the former. Needs a code of any method that is on, or one of the former.',
  })
  @Put('recovery-codes')
  @RequiresOwn('account.second-factor')
  @OpenDuringSetUp()
  @Answers(200, RecoveryCodesView, 'The new codes')
  @Refuses({
    400: 'No second factor is on, or the code is missing or wrong (`wrong_OTP`), or five were wrong in a row',
    403: bot,
    429: tooMany,
  })
  async replaceRecoveryCodes(
    @CurrentViewer() viewer: Viewer,
    @Body() codes: CodesDto,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesView> {
    return { otp_recovery_codes: await this.service.replaceRecoveryCodes(viewer, codes, originOf(request)) };
  }
}
