import { Injectable } from '@nestjs/common';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { shots } from './shot.list.js';

@Injectable()
export class ShotRepository {
  constructor(private readonly database: Database) {}

  /** A shot with where it belongs, its frames and its tasks. */
  withTasks(id: string): Promise<JsonText | undefined> {
    return this.database.json(shots.byId(id));
  }
}
