import { Injectable } from '@nestjs/common';
import { Transaction } from '../../database/database.js';
import { newRow } from '../../database/new-row.js';
import { ApiEvent } from './api-event.entity.js';

/** The journal of changes, in `api_event`: other services read it to follow what happened. */
@Injectable()
export class EventRepository {
  /**
   * Records a change in its own transaction, so that there is an event exactly when there is a change.
   * @param name `<subject>:<verb>`, such as `person:update`
   * @param userId who caused it; null when nobody was signed in
   * @param data `{"<table>_id": id}`
   */
  async record(
    tx: Transaction,
    name: string,
    userId: string | null,
    data: Record<string, string>,
    projectId: string | null = null,
  ): Promise<void> {
    await tx.manager.getRepository(ApiEvent).insert({
      ...newRow(),
      name,
      user_id: userId,
      project_id: projectId,
      data: projectId ? { ...data, project_id: projectId } : data,
    });
  }
}
