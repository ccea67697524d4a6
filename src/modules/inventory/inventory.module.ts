import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DepartmentModule } from '../department/department.module.js';
import { RegisterModule } from '../register/register.module.js';
import { DepartmentHardwareItemController } from './department-hardware-item.controller.js';
import { DepartmentSoftwareController } from './department-software.controller.js';
import { HardwareItemController } from './hardware-item.controller.js';
import { HardwareItem } from './hardware-item.js';
import { HardwareItemRepository } from './hardware-item.repository.js';
import { HardwareItemService } from './hardware-item.service.js';
import { SoftwareController } from './software.controller.js';
import { Software } from './software.js';
import { SoftwareRepository } from './software.repository.js';
import { SoftwareService } from './software.service.js';
import { UsageController } from './usage.controller.js';
import { UsageRepository } from './usage.repository.js';

/** Software and hardware: what the studio owns, which departments work with it, and what it costs. */
@Module({
  imports: [RegisterModule.forFeature([HardwareItem, Software]), AuditModule, DepartmentModule],
  controllers: [
    SoftwareController,
    DepartmentSoftwareController,
    HardwareItemController,
    DepartmentHardwareItemController,
    UsageController,
  ],
  providers: [SoftwareRepository, SoftwareService, HardwareItemRepository, HardwareItemService, UsageRepository],
})
export class InventoryModule {}
