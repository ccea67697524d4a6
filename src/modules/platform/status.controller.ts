import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/requires.decorator.js';
import { Answers } from '../../common/http/answers.decorator.js';
import { version } from '../../common/version.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { HealthRepository } from './health.repository.js';
import { ConfigView, HealthView, VersionView } from './status.js';

@ApiTags('Platform')
@Controller()
export class StatusController {
  constructor(
    private readonly database: HealthRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Says which API this is; clients use it to see whether the host is up.' })
  @Get()
  @Public('tells nothing but the version')
  @Answers(200, VersionView, 'The server is up')
  version(): VersionView {
    return { api: 'Troupe', version };
  }

  @ApiOperation({ summary: 'Says whether the server can work: it answers, and so does its database.' })
  @Get('health')
  @Public('asked by load balancers')
  @Answers(200, HealthView, 'All is well')
  async health(): Promise<HealthView> {
    await this.database.check();
    return { status: 'ok' };
  }

  @ApiOperation({ summary: 'The settings that clients need before anybody signs in.' })
  @Get('config')
  @Public('needed by the sign-in page')
  @Answers(200, ConfigView, 'The settings')
  config(): ConfigView {
    return {
      is_self_hosted: true,
      crisp_token: '',
      dark_theme_by_default: false,
      indexer_configured: false,
      saml_enabled: false,
      saml_idp_name: '',
      default_locale: this.env.defaultLocale,
      default_timezone: this.env.defaultTimezone,
      enforce_2fa: this.env.enforce2fa,
    };
  }
}
