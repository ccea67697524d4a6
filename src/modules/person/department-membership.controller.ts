import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { AddToDepartmentDto } from './department-membership.js';
import { DepartmentMembershipService } from './department-membership.service.js';
import { PersonGuard } from './person.guard.js';
import { PersonView } from './person.view.js';

@ApiTags('Account actions')
@Controller('actions/persons/:person_id/departments')
export class DepartmentMembershipController {
  constructor(private readonly service: DepartmentMembershipService) {}

  @ApiOperation({ summary: 'Adds a person to a department.' })
  @Post('add')
  @RequiresOn('person.change-departments', PersonGuard, 'addressed')
  @Answers(201, PersonView, 'The person')
  @Refuses({ 400: 'No department has this id', 403: 'Not an administrator', 404: 'No person has this id' })
  add(@CurrentViewer() viewer: Viewer, @Param('person_id') id: string, @Body() body: AddToDepartmentDto) {
    return this.service.add(viewer, canonicalUuid(id), body.department_id);
  }

  @ApiOperation({ summary: 'Takes a person out of a department.' })
  @Delete(':department_id')
  @HttpCode(204)
  @RequiresOn('person.change-departments', PersonGuard, 'addressed')
  @Answers(204, undefined, 'The person is not a member any more')
  @Refuses({ 400: 'No department has this id', 403: 'Not an administrator', 404: 'No person has this id' })
  remove(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id') id: string,
    @Param('department_id') departmentId: string,
  ) {
    return this.service.remove(viewer, canonicalUuid(id), canonicalUuid(departmentId));
  }
}
