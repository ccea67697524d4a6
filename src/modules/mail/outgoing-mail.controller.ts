import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { OutgoingMail, OutgoingMailView } from './outgoing-mail.js';
import { OutgoingMailRepository } from './outgoing-mail.repository.js';

@ApiTags('Account actions')
@Controller('data/outgoing-mails')
export class OutgoingMailController {
  constructor(
    private readonly mails: OutgoingMailRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary:
      'Lists mails on their way and what became of those of the last 30 days, newest first; `status=refused` are those that were given up. What stands in them is never shown. 100 of them unless `limit` or `page` says otherwise.',
  })
  @Get()
  @RequiresRole('mail.list')
  @AnswersList(OutgoingMailView, attributesOf(OutgoingMail))
  @Refuses({ 400: 'A parameter or filter does not fit', 403: 'Not an administrator' })
  list(@Query() query: RawQuery) {
    return this.mails.list(
      readListQuery(query, { attributes: attributesOf(OutgoingMail), pageSize: this.env.nbRecordsPerPage }),
    );
  }
}
