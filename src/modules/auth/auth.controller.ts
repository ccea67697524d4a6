import { Body, Controller, Get, HttpCode, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangesState, OpenDuringSetUp, Public, RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { JsonText } from '../../common/http/json-text.js';
import type { Claims } from '../credential/token.signer.js';
import { DoneView } from '../person/account-action.js';
import { OrganisationRepository } from '../platform/organisation.repository.js';
import { AskForResetDto, ChangePasswordDto, LoginDto, ResetPasswordDto } from './auth.input.js';
import { AuthenticatedView, LoggedOutView, LoginView, RefreshedView, ResetAskedView } from './auth.view.js';
import { TokenCookies } from './cookies.js';
import { originOf } from './origin.js';
import { OwnPasswordService } from './own-password.service.js';
import { OwnPersonRepository } from './own-person.repository.js';
import { SignInService } from './sign-in.service.js';
import { RefreshTokenGuard } from './token.guard.js';

@ApiTags('Sign-in')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignInService,
    private readonly ownPassword: OwnPasswordService,
    private readonly ownPerson: OwnPersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly cookies: TokenCookies,
  ) {}

  @ApiOperation({
    summary:
      'Signs in with an address or desktop login, a password, and a code where a second factor is on. A browser also gets the tokens as cookies, unless a page of another site asked.',
  })
  @Post('login')
  @HttpCode(200)
  @Public('this is how a token is got')
  @Answers(200, LoginView, 'Signed in')
  @Refuses({
    400: 'Wrong address or password (`login: false`) or code (`wrong_OTP`), five wrong ones in a row, a code is needed (`missing_OTP`), or several people have the desktop login',
    401: 'The account is switched off',
    429: 'Too many failed sign-ins from this address within a minute, or too many at once',
  })
  async login(
    @Body() body: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonText> {
    const { tokens, body: answer } = await this.signIn.signIn(body, originOf(request));
    this.cookies.give(request, reply, tokens);
    return answer;
  }

  @ApiOperation({ summary: "Says who is signed in: the caller's own record in full, and the studio." })
  @Get('authenticated')
  @RequiresOwn('account.read')
  @OpenDuringSetUp()
  @Answers(200, AuthenticatedView, 'Signed in')
  async authenticated(@CurrentViewer() viewer: Viewer): Promise<JsonText> {
    const [user, organisation] = [await this.ownPerson.of(viewer), await this.organisations.seenBy(viewer)];
    return JsonText.object({ authenticated: true, user, organisation });
  }

  @ApiOperation({
    summary:
      'Exchanges the refresh token (in the header or its cookie) for the next access and refresh token. It works once; a second use ends the session.',
  })
  @Get('refresh-token')
  @Public('takes the refresh token, checked by its own guard')
  @UseGuards(RefreshTokenGuard)
  @ApiBearerAuth()
  @ApiCookieAuth()
  @Answers(200, RefreshedView, 'The next tokens')
  @Refuses({ 401: 'Not a refresh token, or it was used before' })
  async refresh(
    @Req() request: FastifyRequest & { user: Claims },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RefreshedView> {
    const tokens = await this.signIn.refresh(request.user, originOf(request));
    this.cookies.give(request, reply, tokens);
    return { refresh: true, ...tokens };
  }

  @ApiOperation({ summary: 'Signs out: the session ends, and with it all its tokens. A permanent token stays.' })
  @Get('logout')
  @RequiresOwn('account.sign-out')
  @OpenDuringSetUp()
  @ChangesState()
  @Answers(200, LoggedOutView, 'Signed out')
  @Refuses({ 403: 'The token belongs to a bot' })
  async logout(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedOutView> {
    await this.signIn.signOut(viewer);
    this.cookies.clear(request, reply);
    return { logout: true };
  }

  @ApiOperation({ summary: "Changes one's own password; all other sessions end, and a mail tells about it." })
  @Post('change-password')
  @HttpCode(200)
  @RequiresOwn('account.change-password')
  @Answers(200, DoneView, 'Changed')
  @Refuses({
    400: 'The old password is wrong, or the new ones differ or do not fit',
    403: 'The token belongs to a bot',
    429: 'Too many failed sign-ins from this address within a minute',
  })
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<DoneView> {
    await this.ownPassword.change(viewer, body, originOf(request));
    return { success: true };
  }

  @ApiOperation({
    summary:
      'Asks for a link to choose a new password. The answer is the same whether there is such an account or not.',
  })
  @Post('reset-password')
  @HttpCode(200)
  @Public('for people who cannot sign in')
  @Answers(200, ResetAskedView, 'Taken')
  @Refuses({ 400: 'No address given' })
  askForReset(@Body() body: AskForResetDto, @Req() { ip }: FastifyRequest): ResetAskedView {
    this.ownPassword.askForReset(body.email, ip);
    return { success: 'If there is an account with this address, a mail is on its way.' };
  }

  @ApiOperation({ summary: 'Sets a new password with the token of a link, which works once.' })
  @Put('reset-password')
  @Public('the token of the link is the key')
  @Answers(200, DoneView, 'Changed')
  @Refuses({
    400: 'The link is not valid any more, or the passwords differ or do not fit',
    429: 'Too many failed sign-ins from this address within a minute',
  })
  async reset(@Body() body: ResetPasswordDto, @Req() { ip }: FastifyRequest): Promise<DoneView> {
    await this.ownPassword.reset(body, ip);
    return { success: true };
  }
}
