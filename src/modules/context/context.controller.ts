import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOwn } from '../../access/requires.decorator.js';
import { may } from '../../access/rights.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { ContextRepository } from './context.repository.js';
import { ContextView } from './context.view.js';

@ApiTags('Context')
@Controller('data/user/context')
export class ContextController {
  constructor(
    private readonly contexts: ContextRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary: 'Reads at once what a client needs when it starts: people, catalogues and the caller’s open productions.',
  })
  @Get()
  @RequiresOwn('account.context')
  @Answers(200, ContextView, 'What the caller may see of the studio')
  @Refuses({ 403: 'The token belongs to a bot' })
  read(@CurrentViewer() viewer: Viewer) {
    const userLimit = may(viewer, 'person.user-limit') ? this.env.userLimit : undefined;
    return this.contexts.of(viewer, userLimit);
  }
}
