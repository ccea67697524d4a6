import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { DepartmentController } from './department.controller.js';
import { DepartmentRepository } from './department.repository.js';
import { DepartmentService } from './department.service.js';

@Module({
  imports: [EventModule],
  controllers: [DepartmentController],
  providers: [DepartmentRepository, DepartmentService],
  exports: [DepartmentRepository],
})
export class DepartmentModule {}
