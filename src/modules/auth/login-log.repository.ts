import { Injectable } from '@nestjs/common';
import { Transaction } from '../../database/database.js';
import { newRow } from '../../database/new-row.js';
import { LoginLog } from './login-log.entity.js';
import type { Origin } from './origin.js';

/** When and from where people signed in. */
@Injectable()
export class LoginLogRepository {
  async record(tx: Transaction, personId: string, { address, browser }: Origin): Promise<void> {
    const row = {
      ...newRow(),
      person_id: personId,
      ip_address: address.slice(0, 50),
      origin: browser ? 'web' : 'script',
    };
    await tx.manager.getRepository(LoginLog).insert(row);
  }
}
