import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventModule } from '../event/event.module.js';
import { DepartmentController } from './department.controller.js';
import { DepartmentRepository } from './department.repository.js';
import { DepartmentService } from './department.service.js';
import { Department } from './department.js';

@Module({
  imports: [TypeOrmModule.forFeature([Department]), EventModule],
  controllers: [DepartmentController],
  providers: [DepartmentRepository, DepartmentService],
  exports: [DepartmentRepository],
})
export class DepartmentModule {}
