import { Module } from '@nestjs/common';
import { EventModule } from '../event/event.module.js';
import { PersonModule } from '../person/person.module.js';
import { EntityFactsRepository } from './entity-facts.repository.js';
import { ProjectGuard } from './project.guard.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TeamRepository } from './team.repository.js';

/** Productions, as far as hours and quotas hang on them: projects, teams, shots, tasks, and the catalogues they use. */
@Module({
  imports: [EventModule, PersonModule],
  providers: [TeamRepository, ProjectGuard, TaskFactsRepository, TaskDurationRepository, EntityFactsRepository],
  exports: [TeamRepository, ProjectGuard, TaskFactsRepository, TaskDurationRepository, EntityFactsRepository],
})
export class ProductionModule {}
