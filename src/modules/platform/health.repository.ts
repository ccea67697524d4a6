import { Injectable } from '@nestjs/common';
import { Sideline } from '../../database/sideline.js';

@Injectable()
export class HealthRepository {
  constructor(private readonly sideline: Sideline) {}

  /** Fails when the database does not answer within two seconds, whatever else it has to do. */
  async check(): Promise<void> {
    await this.sideline.alive();
  }
}
