import { Injectable } from '@nestjs/common';
import { Transaction } from '../../database/database.js';
import { newRow } from '../../database/new-row.js';
import { EntityTypeRepository } from './entity-type.repository.js';
import { ProductionEntity, productionEntityDefaults } from './production-entity.entity.js';

/** The episode that a new TV show begins with, since its sequences hang below episodes. */
@Injectable()
export class FirstEpisodeRepository {
  constructor(private readonly types: EntityTypeRepository) {}

  async insert(tx: Transaction, projectId: string, creatorId: string): Promise<string> {
    const episode = {
      ...newRow(),
      ...productionEntityDefaults,
      name: 'E01',
      project_id: projectId,
      entity_type_id: await this.types.idNamed(tx, 'Episode'),
      created_by: creatorId,
    };
    await tx.manager.getRepository(ProductionEntity).insert(episode);
    return episode.id;
  }
}
