import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { DepartmentController } from './department.controller.js';
import { Department } from './department.js';
import { DepartmentRepository } from './department.repository.js';
import { DepartmentService } from './department.service.js';

@Module({
  imports: [RegisterModule.forFeature([Department])],
  controllers: [DepartmentController],
  providers: [DepartmentRepository, DepartmentService],
  exports: [RegisterModule],
})
export class DepartmentModule {}
