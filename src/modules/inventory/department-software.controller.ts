import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersListsById, Refuses } from '../../common/http/answers.decorator.js';
import { DeclaredBody } from '../../common/http/json-bodies.js';
import { pathUuid, UuidParam } from '../../common/http/uuid.js';
import { LinkSoftwareDto, SoftwareDepartmentLinkView } from './software-department-link.js';
import { SoftwareOfDepartmentView } from './software.js';
import { SoftwareRepository } from './software.repository.js';
import { SoftwareService } from './software.service.js';

const notAdministrator = 'Not an administrator';
const missing = 'No department, or no software, has this id';

@ApiTags('Software')
@Controller('data/departments')
export class DepartmentSoftwareController {
  constructor(
    private readonly softwares: SoftwareRepository,
    private readonly service: SoftwareService,
  ) {}

  @ApiOperation({ summary: 'Answers the software of all departments that have any, by department.' })
  @Get('software-licenses')
  @RequiresRole('equipment.read')
  @AnswersListsById(SoftwareOfDepartmentView, 'Lists under the ids of the departments')
  @Refuses({ 403: notAdministrator })
  byDepartment() {
    return this.softwares.byDepartment();
  }

  @ApiOperation({ summary: 'Lists the software that a department works with.' })
  @Get(':department_id/software-licenses')
  @RequiresRole('equipment.read')
  @Answers(200, [SoftwareOfDepartmentView], 'The software of the department')
  @Refuses({ 400: 'The id is not a UUID', 403: notAdministrator, 404: 'No department has this id' })
  ofDepartment(@Param('department_id', UuidParam) departmentId: string) {
    return this.service.ofDepartment(departmentId);
  }

  @ApiOperation({ summary: 'Notes that a department works with a software. Noting it again answers the same link.' })
  @Post(':department_id/software-licenses')
  @DeclaredBody()
  @RequiresRole('equipment.change')
  @Answers(201, SoftwareDepartmentLinkView, 'The link')
  @Refuses({ 400: 'An id is missing or no UUID', 403: notAdministrator, 404: missing })
  link(@CurrentViewer() viewer: Viewer, @Param('department_id') departmentId: string, @Body() body: LinkSoftwareDto) {
    return this.service.link(viewer, pathUuid(departmentId, 'department_id'), body.software_id);
  }

  @ApiOperation({ summary: 'Notes that a department does not work with it any more; there need not be a link.' })
  @Delete(':department_id/software-licenses/:software_id')
  @HttpCode(204)
  @RequiresRole('equipment.change')
  @Answers(204, undefined, 'There is no link any more')
  @Refuses({ 400: 'An id is not a UUID', 403: notAdministrator, 404: missing })
  unlink(
    @CurrentViewer() viewer: Viewer,
    @Param('department_id') departmentId: string,
    @Param('software_id') id: string,
  ) {
    return this.service.unlink(viewer, pathUuid(departmentId, 'department_id'), pathUuid(id, 'software_id'));
  }
}
