import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresRole } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersListsById, Refuses } from '../../common/http/answers.decorator.js';
import { DeclaredBody } from '../../common/http/json-bodies.js';
import { pathUuid, UuidParam } from '../../common/http/uuid.js';
import { HardwareItemDepartmentLinkView, LinkHardwareItemDto } from './hardware-item-department-link.js';
import { HardwareItemOfDepartmentView } from './hardware-item.js';
import { HardwareItemRepository } from './hardware-item.repository.js';
import { HardwareItemService } from './hardware-item.service.js';

const notAdministrator = 'Not an administrator';
const missing = 'No department, or no hardware item, has this id';

@ApiTags('Hardware')
@Controller('data/departments')
export class DepartmentHardwareItemController {
  constructor(
    private readonly items: HardwareItemRepository,
    private readonly service: HardwareItemService,
  ) {}

  @ApiOperation({ summary: 'Answers the hardware items of all departments that have any, by department.' })
  @Get('hardware-items')
  @RequiresRole('equipment.read')
  @AnswersListsById(HardwareItemOfDepartmentView, 'Lists under the ids of the departments')
  @Refuses({ 403: notAdministrator })
  byDepartment() {
    return this.items.byDepartment();
  }

  @ApiOperation({ summary: 'Lists the hardware items that a department works with.' })
  @Get(':department_id/hardware-items')
  @RequiresRole('equipment.read')
  @Answers(200, [HardwareItemOfDepartmentView], 'The hardware items of the department')
  @Refuses({ 400: 'The id is not a UUID', 403: notAdministrator, 404: 'No department has this id' })
  ofDepartment(@Param('department_id', UuidParam) departmentId: string) {
    return this.service.ofDepartment(departmentId);
  }

  @ApiOperation({
    summary: 'Notes that a department works with a hardware item. Noting it again answers the same link.',
  })
  @Post(':department_id/hardware-items')
  @DeclaredBody()
  @RequiresRole('equipment.change')
  @Answers(201, HardwareItemDepartmentLinkView, 'The link')
  @Refuses({ 400: 'An id is missing or no UUID', 403: notAdministrator, 404: missing })
  link(
    @CurrentViewer() viewer: Viewer,
    @Param('department_id') departmentId: string,
    @Body() body: LinkHardwareItemDto,
  ) {
    return this.service.link(viewer, pathUuid(departmentId, 'department_id'), body.hardware_item_id);
  }

  @ApiOperation({ summary: 'Notes that a department does not work with it any more; there need not be a link.' })
  @Delete(':department_id/hardware-items/:hardware_item_id')
  @HttpCode(204)
  @RequiresRole('equipment.change')
  @Answers(204, undefined, 'There is no link any more')
  @Refuses({ 400: 'An id is not a UUID', 403: notAdministrator, 404: missing })
  unlink(
    @CurrentViewer() viewer: Viewer,
    @Param('department_id') departmentId: string,
    @Param('hardware_item_id') id: string,
  ) {
    return this.service.unlink(viewer, pathUuid(departmentId, 'department_id'), pathUuid(id, 'hardware_item_id'));
  }
}
