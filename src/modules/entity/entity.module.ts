import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EventModule } from '../event/event.module.js';
import { ProjectModule } from '../project/project.module.js';
import { EntityFactsRepository } from './entity-facts.repository.js';
import { EntityController } from './entity.controller.js';
import { EntityLeaving } from './entity.leaving.js';
import { EntityRepository } from './entity.repository.js';
import { EntityService } from './entity.service.js';
import { FirstEpisodeRepository } from './first-episode.repository.js';
import { ProjectWithEpisodeController } from './project-with-episode.controller.js';
import { ProjectWithEpisodeService } from './project-with-episode.service.js';
import { ShotController } from './shot.controller.js';
import { ProductionEntity } from './entity.js';

/** Shots, sequences, assets: what tasks are done on. */
@Module({
  imports: [TypeOrmModule.forFeature([ProductionEntity]), CatalogueModule, EventModule, ProjectModule],
  controllers: [EntityController, ProjectWithEpisodeController, ShotController],
  providers: [
    EntityFactsRepository,
    EntityLeaving,
    EntityRepository,
    EntityService,
    FirstEpisodeRepository,
    ProjectWithEpisodeService,
  ],
  exports: [EntityFactsRepository, EntityLeaving, EntityRepository, EntityService],
})
export class EntityModule {}
