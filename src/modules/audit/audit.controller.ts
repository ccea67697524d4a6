import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { auditAttributes, AuditRepository } from './audit.repository.js';
import { AuditEntryView } from './audit.view.dto.js';

const filterable = ['id', 'created_at', 'kind', 'actor_id', 'person_id', 'project_id'];

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
  @AnswersList(AuditEntryView, '`kind`, `actor_id`, `person_id`, `project_id`, `created_at`, `id`')
  @Refuses({ 400: 'A parameter or filter does not fit, or a filter is not allowed', 403: 'Not an administrator' })
  list(@Query() query: RawQuery) {
    return this.entries.list(
      readListQuery(query, { attributes: auditAttributes, filterable, pageSize: this.env.nbRecordsPerPage }),
    );
  }
}
