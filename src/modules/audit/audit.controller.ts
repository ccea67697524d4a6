import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { AuditEntry, AuditEntryView } from './audit-entry.js';
import { AuditRepository } from './audit.repository.js';

const attributes = attributesOf(AuditEntry);
const { members: _, ...filters } = attributes;

@ApiTags('Audit log')
@Controller('data/audit-log')
export class AuditController {
  constructor(
    private readonly entries: AuditRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary:
      'Lists who changed which members of whom, who gave whom a role, and who read an export, newest first. Names of members, never values; kept for two years, also when the person is deleted. 100 entries unless `limit` or `page` says otherwise.',
  })
  @Get()
  @RequiresRole('audit.read')
  @AnswersList(AuditEntryView, filters)
  @Refuses({ 400: 'A parameter or filter does not fit, or a filter is not allowed', 403: 'Not an administrator' })
  list(@Query() query: RawQuery) {
    return this.entries.list(
      readListQuery(query, { attributes, filterable: Object.keys(filters), pageSize: this.env.nbRecordsPerPage }),
    );
  }
}
