import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { ProjectModule } from '../project/project.module.js';
import { TaskModule } from '../task/task.module.js';
import { ProjectRemovalController } from './project-removal.controller.js';
import { ProjectRemovalRepository } from './project-removal.repository.js';
import { ProjectRemovalService } from './project-removal.service.js';

/** Deleting what others hang on, with what hangs on it. */
@Module({
  imports: [EventModule, ProjectModule, TaskModule],
  controllers: [ProjectRemovalController],
  providers: [ProjectRemovalRepository, ProjectRemovalService],
})
export class LeavingModule {}
