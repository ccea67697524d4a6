import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { SalaryScalesMakeThemselves } from './salary-scale.errors.js';
import { SalaryScale, SalaryScaleView, UpdateSalaryScaleDto } from './salary-scale.js';
import { SalaryScaleService } from './salary-scale.service.js';

const notAdministrator = 'Not an administrator';

@ApiTags('Studios')
@Controller('data/salary-scales')
export class SalaryScaleController {
  constructor(
    @InjectRegister(SalaryScale) private readonly scales: Register<SalaryScale>,
    private readonly service: SalaryScaleService,
  ) {}

  @ApiOperation({
    summary: 'Lists the pay of every position and seniority in every department; what was not set yet is there with 0.',
  })
  @Get()
  @RequiresRole('salary-scale.read')
  @AnswersRows(SalaryScale, SalaryScaleView)
  @Refuses({ 403: notAdministrator })
  list(@CurrentViewer() viewer: Viewer, @AskedList(SalaryScale) query: ListQuery) {
    return this.service.list(viewer, query);
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
  @RequiresRole('salary-scale.read', RowGuard, registered(SalaryScale))
  @AnswersRow(SalaryScale, SalaryScaleView)
  @Refuses({ 403: notAdministrator })
  read(@Param('salary_scale_id', UuidParam) id: string) {
    return this.scales.read(id);
  }

  @ApiOperation({ summary: 'Changes a salary scale; its department stays.' })
  @Put(':salary_scale_id')
  @RequiresRole('salary-scale.change', RowGuard, registered(SalaryScale))
  @AnswersChanged(SalaryScale, SalaryScaleView)
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
  @RequiresRole('salary-scale.change', RowGuard, registered(SalaryScale))
  @Answers(204, undefined, 'Deleted')
  @Refuses({ 400: 'The id is not a UUID', 403: notAdministrator, 404: 'No salary scale has this id' })
  delete(@CurrentViewer() viewer: Viewer, @Param('salary_scale_id', UuidParam) id: string) {
    return this.scales.delete(viewer, id);
  }
}
