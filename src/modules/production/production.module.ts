import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentService } from './assignment.service.js';
import { CommentController } from './comment.controller.js';
import { CommentRepository } from './comment.repository.js';
import { CommentService } from './comment.service.js';
import { EntityController } from './entity.controller.js';
import { EntityFactsRepository } from './entity-facts.repository.js';
import { EntityRepository } from './entity.repository.js';
import { EntityService } from './entity.service.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { ProjectGuard } from './project.guard.js';
import { ShotController } from './shot.controller.js';
import { TaskController } from './task.controller.js';
import { TaskDatingRepository } from './task-dating.repository.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TaskRemovalRepository } from './task-removal.repository.js';
import { TaskRepository } from './task.repository.js';
import { TaskService } from './task.service.js';
import { TaskSetController } from './task-set.controller.js';
import { TaskSetRepository } from './task-set.repository.js';
import { TaskSetService } from './task-set.service.js';
import { TeamRepository } from './team.repository.js';

/** Productions, as far as hours and quotas hang on them: projects, teams, shots, tasks, and the catalogues they use. */
@Module({
  imports: [EventModule, PersonModule],
  controllers: [
    ShotController,
    EntityController,
    TaskController,
    TaskSetController,
    AssignmentController,
    CommentController,
  ],
  providers: [
    TeamRepository,
    ProjectGuard,
    EntityTypeRepository,
    EntityFactsRepository,
    EntityRepository,
    EntityService,
    TaskFactsRepository,
    TaskDurationRepository,
    TaskDatingRepository,
    TaskRepository,
    TaskRemovalRepository,
    TaskService,
    TaskSetRepository,
    TaskSetService,
    AssignmentRepository,
    AssignmentService,
    CommentRepository,
    CommentService,
  ],
  exports: [TeamRepository, ProjectGuard, TaskFactsRepository, TaskDurationRepository, EntityFactsRepository],
})
export class ProductionModule {}
