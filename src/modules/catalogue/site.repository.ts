import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import { NamedRowRepository } from '../../database/named-row.repository.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { Site, siteDefaults } from './site.entity.js';

export const sites = new Collection('studio', 'Studio', {
  id: 'uuid',
  name: 'name',
  color: 'text',
  archived: 'boolean',
  created_at: 'timestamp',
  updated_at: 'timestamp',
});

export const siteAttributes = sites.attributes;

@Injectable()
export class SiteRepository extends NamedRowRepository<Site> {
  constructor(database: Database, @InjectRepository(Site) rows: Repository<Site>) {
    super(database, rows, sites, siteDefaults);
  }

  /** How many people work there. */
  async people(tx: Transaction, id: string): Promise<number> {
    const row = await tx.theRow<{ people: number }>(
      sql`select count(*)::int as people from person where studio_id = ${id}`,
    );
    return row.people;
  }
}
