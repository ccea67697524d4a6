import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Refuses } from '../../common/http/answers.decorator.js';
import { csv } from '../../common/http/csv.js';
import { lengthOf, writtenMonthOf } from '../../common/time/period.js';
import { AuditService } from '../audit/audit.service.js';
import { DesktopLoginLogRepository } from './desktop-login-log.repository.js';

@ApiTags('Desktop logins')
@Controller('data/persons/presence-logs')
export class PresenceLogController {
  constructor(
    private readonly logs: DesktopLoginLogRepository,
    private readonly audit: AuditService,
  ) {}

  @ApiOperation({
    summary:
      'Exports who was there on which day of a month: a line per active person, an X per UTC day with a desktop login. Who reads it is noted in the audit log.',
  })
  @Get(':month_date')
  @RequiresRole('presence.export')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename=kitsu_export.csv')
  @ApiResponse({
    status: 200,
    description: 'Separated by semicolons; the first line holds the year and the days',
    content: { 'text/csv': { schema: { type: 'string', example: '2023;1;2;3\r\nAda Lovelace;;X;\r\n' } } },
  })
  @Refuses({ 400: 'Not a month of the form YYYY-MM', 403: 'Not an administrator' })
  async month(@CurrentViewer() viewer: Viewer, @Param('month_date') text: string): Promise<string> {
    const month = writtenMonthOf('month_date', text);
    const head = [
      String(month.year).padStart(4, '0'),
      ...Array.from({ length: lengthOf(month) }, (_, day) => String(day + 1)),
    ];
    await this.audit.exported(viewer, 'export:presence-log');
    const presence = await this.logs.presence(month);
    return csv([
      head,
      ...presence.map(({ full_name, days }) => [full_name, ...days.map((there) => (there ? 'X' : ''))]),
    ]);
  }
}
