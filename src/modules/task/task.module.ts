import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EntityModule } from '../entity/entity.module.js';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { ProjectModule } from '../project/project.module.js';
import { AssignmentFactsRepository } from './assignment-facts.repository.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentService } from './assignment.service.js';
import { CommentNewsService } from './comment-news.service.js';
import { CommentLeaving } from './comment.leaving.js';
import { CommentRepository } from './comment.repository.js';
import { CommentService } from './comment.service.js';
import { MentionRepository } from './mention.repository.js';
import { NotificationController } from './notification.controller.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationService } from './notification.service.js';
import { ShotRepository } from './shot.repository.js';
import { ShotWithTasksController } from './shot-with-tasks.controller.js';
import { SubscriptionController } from './subscription.controller.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { SubscriptionService } from './subscription.service.js';
import { TaskDatingRepository } from './task-dating.repository.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TaskSetController } from './task-set.controller.js';
import { TaskSetRepository } from './task-set.repository.js';
import { TaskSetService } from './task-set.service.js';
import { TaskController } from './task.controller.js';
import { TaskLeaving } from './task.leaving.js';
import { TaskRepository } from './task.repository.js';
import { TaskService } from './task.service.js';
import { Task } from './task.js';

/** Tasks, who does them, what is said about them, and who is told of it. */
@Module({
  imports: [TypeOrmModule.forFeature([Task]), CatalogueModule, EntityModule, EventModule, PersonModule, ProjectModule],
  controllers: [
    AssignmentController,
    NotificationController,
    ShotWithTasksController,
    SubscriptionController,
    TaskSetController,
    TaskController,
  ],
  providers: [
    AssignmentFactsRepository,
    AssignmentRepository,
    AssignmentService,
    CommentNewsService,
    CommentLeaving,
    CommentRepository,
    CommentService,
    MentionRepository,
    NotificationRepository,
    NotificationService,
    ShotRepository,
    SubscriptionRepository,
    SubscriptionService,
    TaskDatingRepository,
    TaskFactsRepository,
    TaskSetRepository,
    TaskSetService,
    TaskLeaving,
    TaskRepository,
    TaskService,
  ],
  exports: [CommentService, TaskFactsRepository, TaskLeaving, TaskRepository],
})
export class TaskModule {}
