import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { defaultsOf } from '../../common/member/member.js';
import { Transaction } from '../../database/database.js';
import { newRow } from '../../database/new-row.js';
import { EntityTypeRepository } from '../catalogue/entity-type.repository.js';
import { ProductionEntity } from './entity.js';

/** The episode that a TV show begins with, since its sequences hang below episodes. */
@Injectable()
export class FirstEpisodeRepository {
  constructor(private readonly types: EntityTypeRepository) {}

  /** Whether a production has an episode. */
  async exists(tx: Transaction, projectId: string): Promise<boolean> {
    const found = await tx.row(sql`
      select from entity e join entity_type et on et.id = e.entity_type_id
      where e.project_id = ${projectId} and et.name = 'Episode' limit 1`);
    return found !== undefined;
  }

  async insert(tx: Transaction, projectId: string, creatorId: string): Promise<string> {
    const episode = {
      ...newRow(),
      ...defaultsOf(ProductionEntity),
      name: 'E01',
      project_id: projectId,
      entity_type_id: await this.types.idNamed(tx, 'Episode'),
      created_by: creatorId,
    };
    await tx.manager.getRepository(ProductionEntity).insert(episode);
    return episode.id;
  }
}
