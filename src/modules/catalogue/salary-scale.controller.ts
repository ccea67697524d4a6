import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { SalaryScaleView, UpdateSalaryScaleDto } from './salary-scale.dto.js';
import { SalaryScaleNotFound, SalaryScalesMakeThemselves } from './salary-scale.errors.js';
import { salaryScaleAttributes, SalaryScaleRepository } from './salary-scale.repository.js';
import { SalaryScaleService } from './salary-scale.service.js';

const notAdministrator = 'Not an administrator';
const missing = 'No salary scale has this id';
const salaryScale = rowOf(SalaryScaleRepository, 'salary_scale_id', () => new SalaryScaleNotFound());

@ApiTags('Studios')
@Controller('data/salary-scales')
export class SalaryScaleController {
  constructor(
    private readonly service: SalaryScaleService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary: 'Lists the pay of every position and seniority in every department; what was not set yet is there with 0.',
  })
  @Get()
  @RequiresRole('salary-scale.read')
  @AnswersList(SalaryScaleView, '`department_id`, `position`, `seniority`, `salary`, `id`')
  @Refuses({ 400: 'A parameter or filter does not fit', 403: notAdministrator })
  list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    return this.service.list(
      viewer,
      readListQuery(query, { attributes: salaryScaleAttributes, pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Is always refused: there is one for every combination already.' })
  @Post()
  @RequiresRole('salary-scale.change')
  @Answers(201, undefined, 'Never')
  @Refuses({ 400: 'Always', 403: notAdministrator })
  create(): never {
    throw new SalaryScalesMakeThemselves();
  }

  @ApiOperation({ summary: 'Reads one salary scale.' })
  @Get(':salary_scale_id')
  @RequiresRole('salary-scale.read', RowGuard, salaryScale)
  @Answers(200, SalaryScaleView, 'The salary scale')
  @Refuses({ 400: 'The id is not a UUID', 403: notAdministrator, 404: missing })
  read(@Param('salary_scale_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({ summary: 'Changes a salary scale; its department stays.' })
  @Put(':salary_scale_id')
  @RequiresRole('salary-scale.change', RowGuard, salaryScale)
  @Answers(200, SalaryScaleView, 'The changed salary scale')
  @Refuses({
    400: 'A member does not fit, or the department has another scale for this position and seniority',
    403: notAdministrator,
    404: missing,
  })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('salary_scale_id', UuidParam) id: string,
    @Body() body: UpdateSalaryScaleDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes a salary scale; the next list has it again with a salary of 0.' })
  @Delete(':salary_scale_id')
  @HttpCode(204)
  @RequiresRole('salary-scale.change', RowGuard, salaryScale)
  @Answers(204, undefined, 'Deleted')
  @Refuses({ 400: 'The id is not a UUID', 403: notAdministrator, 404: missing })
  delete(@CurrentViewer() viewer: Viewer, @Param('salary_scale_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
