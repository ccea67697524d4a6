import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { TeamModule } from '../team/team.module.js';
import { ProjectFactsRepository } from './project-facts.repository.js';
import { ProjectRightsService } from './project-rights.service.js';
import { ProjectSettingController } from './project-setting.controller.js';
import { ProjectSettingRepository } from './project-setting.repository.js';
import { ProjectSettingService } from './project-setting.service.js';
import { ProjectTeamController } from './project-team.controller.js';
import { ProjectTeamService } from './project-team.service.js';
import { ProjectController } from './project.controller.js';
import { ProjectLeaving } from './project.leaving.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectService } from './project.service.js';
import { Project } from './project.js';

/** Productions: what they are, who is in them, and which task types and statuses they use. */
@Module({
  imports: [TypeOrmModule.forFeature([Project]), AuditModule, CatalogueModule, EventModule, PersonModule, TeamModule],
  controllers: [ProjectSettingController, ProjectTeamController, ProjectController],
  providers: [
    ProjectFactsRepository,
    ProjectLeaving,
    ProjectRightsService,
    ProjectSettingRepository,
    ProjectSettingService,
    ProjectTeamService,
    ProjectRepository,
    ProjectService,
  ],
  exports: [ProjectFactsRepository, ProjectLeaving, ProjectRepository, ProjectRightsService, ProjectService],
})
export class ProjectModule {}
