import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard, rowOf } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';

import { CreateDepartmentDto, Department, DepartmentView, UpdateDepartmentDto } from './department.js';
import { DepartmentNotFound } from './department.errors.js';
import { DepartmentRepository } from './department.repository.js';
import { DepartmentService } from './department.service.js';

const missing = 'No department has this id';
const department = rowOf(DepartmentRepository, 'department_id', () => new DepartmentNotFound());

@ApiTags('Departments')
@Controller('data/departments')
export class DepartmentController {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly service: DepartmentService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists the departments, archived ones included.' })
  @Get()
  @RequiresRole('department.read')
  @AnswersList(DepartmentView, attributesOf(Department))
  @Refuses({ 400: 'A parameter or filter does not fit' })
  list(@Query() query: RawQuery) {
    return this.departments.list(
      readListQuery(query, { attributes: attributesOf(Department), pageSize: this.env.nbRecordsPerPage }),
    );
  }

  @ApiOperation({ summary: 'Makes a department.' })
  @Post()
  @RequiresRole('department.create')
  @Answers(201, DepartmentView, 'The new department')
  @Refuses({ 400: 'A member is missing or does not fit, or the name is taken', 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateDepartmentDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one department.' })
  @Get(':department_id')
  @RequiresRole('department.read')
  @Answers(200, DepartmentView, 'The department')
  @Refuses({ 400: 'The id is not a UUID', 404: missing })
  read(@Param('department_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({ summary: 'Changes a department; members left out stay as they are.' })
  @Put(':department_id')
  @RequiresRole('department.update', RowGuard, department)
  @Answers(200, DepartmentView, 'The changed department')
  @Refuses({ 400: 'A member does not fit, or the name is taken', 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('department_id', UuidParam) id: string,
    @Body() body: UpdateDepartmentDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({ summary: 'Deletes a department that nothing refers to; its salary scale goes with it.' })
  @Delete(':department_id')
  @HttpCode(204)
  @RequiresRole('department.delete', RowGuard, department)
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID, or the department is still in use',
    403: 'Not an administrator',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('department_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
