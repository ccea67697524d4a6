import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentFactsRepository } from './assignment-facts.repository.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentService } from './assignment.service.js';
import { CommentController } from './comment.controller.js';
import { CommentNewsService } from './comment-news.service.js';
import { CommentRepository } from './comment.repository.js';
import { CommentService } from './comment.service.js';
import { ContextController } from './context.controller.js';
import { ContextRepository } from './context.repository.js';
import { EntityTypeController } from './entity-type.controller.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { EntityTypeService } from './entity-type.service.js';
import { EntityController } from './entity.controller.js';
import { EntityFactsRepository } from './entity-facts.repository.js';
import { EntityRepository } from './entity.repository.js';
import { EntityService } from './entity.service.js';
import { FirstEpisodeRepository } from './first-episode.repository.js';
import { MentionRepository } from './mention.repository.js';
import { NotificationController } from './notification.controller.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationService } from './notification.service.js';
import { ProjectRemovalRepository } from './project-removal.repository.js';
import { ProjectSettingController } from './project-setting.controller.js';
import { ProjectSettingRepository } from './project-setting.repository.js';
import { ProjectSettingService } from './project-setting.service.js';
import { ProjectStatusController } from './project-status.controller.js';
import { ProjectStatusRepository } from './project-status.repository.js';
import { ProjectStatusService } from './project-status.service.js';
import { ProjectController } from './project.controller.js';
import { ProjectFactsRepository } from './project-facts.repository.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectRightsService } from './project-rights.service.js';
import { ProjectService } from './project.service.js';
import { ShotController } from './shot.controller.js';
import { SubscriptionController } from './subscription.controller.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { SubscriptionService } from './subscription.service.js';
import { TaskDatingRepository } from './task-dating.repository.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TaskRemovalRepository } from './task-removal.repository.js';
import { TaskSetController } from './task-set.controller.js';
import { TaskSetRepository } from './task-set.repository.js';
import { TaskSetService } from './task-set.service.js';
import { TaskStatusController } from './task-status.controller.js';
import { TaskStatusRepository } from './task-status.repository.js';
import { TaskStatusService } from './task-status.service.js';
import { TaskTypeController } from './task-type.controller.js';
import { TaskTypeRepository } from './task-type.repository.js';
import { TaskTypeService } from './task-type.service.js';
import { TaskController } from './task.controller.js';
import { TaskRepository } from './task.repository.js';
import { TaskService } from './task.service.js';
import { TeamController } from './team.controller.js';
import { TeamRepository } from './team.repository.js';
import { TeamService } from './team.service.js';

/** Productions, as far as hours and quotas hang on them: projects, teams, shots, tasks, and the catalogues they use. */
@Module({
  imports: [AuditModule, EventModule, PersonModule],
  controllers: [
    ContextController,
    ProjectController,
    TeamController,
    ProjectSettingController,
    ProjectStatusController,
    EntityTypeController,
    TaskTypeController,
    TaskStatusController,
    ShotController,
    EntityController,
    TaskController,
    TaskSetController,
    AssignmentController,
    CommentController,
    NotificationController,
    SubscriptionController,
  ],
  providers: [
    ContextRepository,
    TeamRepository,
    TeamService,
    ProjectRepository,
    ProjectRemovalRepository,
    ProjectRightsService,
    ProjectService,
    ProjectSettingRepository,
    ProjectSettingService,
    FirstEpisodeRepository,
    ProjectStatusRepository,
    ProjectStatusService,
    EntityTypeRepository,
    EntityTypeService,
    TaskTypeRepository,
    TaskTypeService,
    TaskStatusRepository,
    TaskStatusService,
    ProjectFactsRepository,
    TaskFactsRepository,
    TaskDurationRepository,
    EntityFactsRepository,
    EntityRepository,
    EntityService,
    TaskDatingRepository,
    TaskRepository,
    TaskRemovalRepository,
    TaskService,
    TaskSetRepository,
    TaskSetService,
    AssignmentFactsRepository,
    AssignmentRepository,
    AssignmentService,
    CommentRepository,
    CommentNewsService,
    CommentService,
    MentionRepository,
    NotificationRepository,
    NotificationService,
    SubscriptionRepository,
    SubscriptionService,
  ],
  exports: [
    ProjectFactsRepository,
    ProjectRepository,
    TaskFactsRepository,
    TaskRepository,
    EntityFactsRepository,
    EntityRepository,
    TeamRepository,
    TaskDurationRepository,
  ],
})
export class ProductionModule {}
