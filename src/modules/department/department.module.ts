import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { DepartmentController } from './department.controller.js';
import { Department } from './department.js';

@Module({
  imports: [RegisterModule.forFeature([Department])],
  controllers: [DepartmentController],
  exports: [RegisterModule],
})
export class DepartmentModule {}
