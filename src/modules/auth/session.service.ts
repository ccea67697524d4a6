import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { SessionRepository } from '../credential/session.repository.js';
import { HeldAccountService } from '../person/held-account.service.js';
import { SessionNotFound } from './auth.errors.js';

/** Sign-ins seen by their owner, and ended by them or by an administrator. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly accounts: HeldAccountService,
  ) {}

  list({ id, sessionId }: Viewer): Promise<JsonText> {
    return this.sessions.living(id, sessionId);
  }

  async end({ id }: Viewer, sessionId: string): Promise<void> {
    const ended = await this.database.transaction((tx) => this.sessions.end(tx, sessionId, id));
    if (!ended) throw new SessionNotFound();
  }

  endOthers({ id, sessionId }: Viewer): Promise<void> {
    return this.database.transaction((tx) => this.sessions.endAll(tx, id, sessionId));
  }

  endAllOf(viewer: Viewer, personId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.accounts.hold(tx, viewer, 'person.end-sessions', personId);
      await this.sessions.endAll(tx, personId);
    });
  }
}
