import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { type FactsOf, factsOf, type ThingOf } from '../../access/facts.js';
import { whoIs } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import type { Statements } from '../../database/statements.js';

/** A production `t`, as rights look at it. */
export const projectThing: ThingOf<'project'> = { production: sql`t.id` };

@Injectable()
export class ProjectFactsRepository {
  constructor(private readonly database: Database) {}

  /** What decides who may do what with a production, for one caller; undefined when there is none. */
  of(projectId: string, viewer: Viewer, at: Statements = this.database): Promise<FactsOf<'project'> | undefined> {
    const facts = factsOf('project', projectThing, whoIs(viewer), { locked: at instanceof Transaction });
    return at.row(sql`select ${facts} from project t where t.id = ${projectId}`);
  }
}
