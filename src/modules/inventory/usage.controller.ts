import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequiresRole } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { csv } from '../../common/http/csv.js';
import type { JsonText } from '../../common/http/json-text.js';
import { type RawQuery, single } from '../../common/http/list-query.js';
import { InvalidInput } from '../../common/problem/invalid-input.js';
import { AuditService } from '../audit/audit.service.js';
import { UsageRepository } from './usage.repository.js';
import { usageTable } from './usage.table.js';
import { UsageView } from './usage.view.js';

@ApiTags('Inventory')
@ApiExtraModels(UsageView)
@Controller('data/inventory')
export class UsageController {
  constructor(
    private readonly usages: UsageRepository,
    private readonly audit: AuditService,
  ) {}

  @ApiOperation({
    summary:
      'Seats against heads: how many of each software and hardware item the studio owns, how many people work with it, what is left, and what it costs a month in total and per department. Put away items are left out.',
  })
  @Get('usage')
  @RequiresRole('inventory.usage')
  @OptionalQuery(
    'format',
    String,
    'csv',
    '`json`, or `csv` for a spreadsheet: a line per item, and one per department.',
  )
  @ApiResponse({
    status: 200,
    description: 'The usage',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(UsageView) } },
      'text/csv': {
        schema: {
          type: 'string',
          example:
            'Kind;Name;Department;Owned;Heads;Left;Unit cost;Monthly cost\r\nSoftware;Maya;;10;12;-2;120;1200\r\n',
        },
      },
    },
  })
  @Refuses({ 400: 'The format is neither json nor csv', 403: 'Not an administrator' })
  async usage(
    @CurrentViewer() viewer: Viewer,
    @Query() query: RawQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonText | string> {
    const format = single(query.format) || 'json';
    if (!['json', 'csv'].includes(format))
      throw new InvalidInput([{ field: 'format', message: 'must be json or csv' }]);
    const usage = await this.usages.usage();
    if (format === 'json') return usage;
    await this.audit.exported(viewer, 'export:inventory-usage');
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename=inventory-usage.csv');
    return csv(usageTable(JSON.parse(usage.text) as UsageView));
  }
}
