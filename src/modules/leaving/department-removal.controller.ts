import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { UuidParam } from '../../common/http/uuid.js';
import { Department } from '../department/department.js';
import { AnswersDeleted } from '../register/answers.js';
import { registered } from '../register/injected.js';
import { DepartmentRemovalService } from './department-removal.service.js';

@ApiTags('Departments')
@Controller('data/departments')
export class DepartmentRemovalController {
  constructor(private readonly service: DepartmentRemovalService) {}

  @ApiOperation({ summary: 'Deletes a department that nothing refers to; its salary scale goes with it.' })
  @Delete(':department_id')
  @HttpCode(204)
  @RequiresRole('department.delete', RowGuard, registered(Department))
  @AnswersDeleted(Department)
  delete(@CurrentViewer() viewer: Viewer, @Param('department_id', UuidParam) id: string) {
    return this.service.delete(viewer, id);
  }
}
