import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { PersonGuard } from '../person/person.guard.js';
import { LoginLog, LoginLogView } from './login-log.js';
import { LoginLogRepository } from './login-log.repository.js';

@ApiTags('Sign-in')
@Controller('actions/persons/:person_id/login-logs')
export class LoginLogController {
  constructor(
    private readonly logs: LoginLogRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary:
      'Lists the attempts to sign in as a person, newest first: when, from where, with what, and whether they were let in. 100 of them unless `limit` or `page` says otherwise; refused ones are kept for 90 days, the newest 500 of a person for each `result`.',
  })
  @Get()
  @RequiresOn('person.sign-ins', PersonGuard, 'known')
  @AnswersList(LoginLogView, attributesOf(LoginLog))
  @Refuses({
    400: 'A parameter or filter does not fit',
    403: 'Another person, and not an administrator',
    404: 'No person has this id',
  })
  ofPerson(@Param('person_id', UuidParam) personId: string, @Query() query: RawQuery) {
    return this.logs.ofPerson(
      personId,
      readListQuery(query, { attributes: attributesOf(LoginLog), pageSize: this.env.nbRecordsPerPage }),
    );
  }
}
