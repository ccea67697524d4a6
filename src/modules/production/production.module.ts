import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { EntityFactsRepository } from './entity-facts.repository.js';
import { EntityTypeController } from './entity-type.controller.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { EntityTypeService } from './entity-type.service.js';
import { FirstEpisodeRepository } from './first-episode.repository.js';
import { ProjectController } from './project.controller.js';
import { ProjectRemovalRepository } from './project-removal.repository.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectService } from './project.service.js';
import { ProjectSettingController } from './project-setting.controller.js';
import { ProjectSettingRepository } from './project-setting.repository.js';
import { ProjectSettingService } from './project-setting.service.js';
import { ProjectStatusController } from './project-status.controller.js';
import { ProjectStatusRepository } from './project-status.repository.js';
import { ProjectStatusService } from './project-status.service.js';
import { TaskStatusController } from './task-status.controller.js';
import { TaskStatusRepository } from './task-status.repository.js';
import { TaskStatusService } from './task-status.service.js';
import { TaskTypeController } from './task-type.controller.js';
import { TaskTypeRepository } from './task-type.repository.js';
import { TaskTypeService } from './task-type.service.js';
import { TeamController } from './team.controller.js';
import { TeamService } from './team.service.js';
import { ProjectGuard } from './project.guard.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TeamRepository } from './team.repository.js';

/** Productions, as far as hours and quotas hang on them: projects, teams, shots, tasks, and the catalogues they use. */
@Module({
  imports: [EventModule, PersonModule],
  controllers: [
    ProjectController,
    TeamController,
    ProjectSettingController,
    ProjectStatusController,
    EntityTypeController,
    TaskTypeController,
    TaskStatusController,
  ],
  providers: [
    TeamRepository,
    TeamService,
    ProjectGuard,
    ProjectRepository,
    ProjectRemovalRepository,
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
    TaskFactsRepository,
    TaskDurationRepository,
    EntityFactsRepository,
  ],
  exports: [TeamRepository, ProjectGuard, TaskFactsRepository, TaskDurationRepository, EntityFactsRepository],
})
export class ProductionModule {}
