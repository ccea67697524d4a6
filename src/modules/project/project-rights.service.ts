import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import type { FactsOf } from '../../access/facts.js';
import { type ActionAbout, demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Transaction } from '../../database/database.js';
import { ProjectNotFound } from './project.errors.js';
import { ProjectFactsRepository } from './project-facts.repository.js';
import { ProjectRepository } from './project.repository.js';

/** Rights on a production, decided in the transaction that writes. */
@Injectable()
export class ProjectRightsService {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly facts: ProjectFactsRepository,
  ) {}

  /** Keeps the production, and refuses what the caller may not do with it now. Answers how it is now. */
  async demand(
    tx: Transaction,
    viewer: Viewer,
    action: ActionAbout<'project'>,
    projectId: string,
  ): Promise<FactsOf<'project'>> {
    await this.projects.keep(tx, projectId);
    const caller = await current(tx, viewer);
    const facts = await this.facts.of(projectId, caller, tx);
    if (!facts) throw new ProjectNotFound();
    demand(caller, action, facts);
    return facts;
  }
}
