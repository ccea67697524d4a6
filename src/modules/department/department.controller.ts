import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { AskedList } from '../../common/http/asked-list.decorator.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { AnswersChanged, AnswersNew, AnswersRow, AnswersRows } from '../register/answers.js';
import { InjectRegister, registered } from '../register/injected.js';
import { Register } from '../register/register.js';
import { CreateDepartmentDto, Department, DepartmentView, UpdateDepartmentDto } from './department.js';

@ApiTags('Departments')
@Controller('data/departments')
export class DepartmentController {
  constructor(@InjectRegister(Department) private readonly departments: Register<Department>) {}

  @ApiOperation({ summary: 'Lists the departments, archived ones included.' })
  @Get()
  @RequiresRole('department.read')
  @AnswersRows(Department, DepartmentView)
  list(@AskedList(Department) query: ListQuery) {
    return this.departments.list(query);
  }

  @ApiOperation({ summary: 'Makes a department.' })
  @Post()
  @RequiresRole('department.create')
  @AnswersNew(Department, DepartmentView)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateDepartmentDto) {
    return this.departments.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one department.' })
  @Get(':department_id')
  @RequiresRole('department.read')
  @AnswersRow(Department, DepartmentView)
  read(@Param('department_id', UuidParam) id: string) {
    return this.departments.read(id);
  }

  @ApiOperation({ summary: 'Changes a department; members left out stay as they are.' })
  @Put(':department_id')
  @RequiresRole('department.update', RowGuard, registered(Department))
  @AnswersChanged(Department, DepartmentView)
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('department_id', UuidParam) id: string,
    @Body() body: UpdateDepartmentDto,
  ) {
    return this.departments.update(viewer, id, body);
  }
}
