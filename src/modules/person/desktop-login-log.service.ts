import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { DesktopLoginLogRepository } from './desktop-login-log.repository.js';
import { HeldAccountService } from './held-account.service.js';
import { PersonNotFound } from './person.errors.js';
import { PersonRepository } from './person.repository.js';

@Injectable()
export class DesktopLoginLogService {
  constructor(
    private readonly database: Database,
    private readonly logs: DesktopLoginLogRepository,
    private readonly persons: PersonRepository,
    private readonly accounts: HeldAccountService,
    private readonly events: EventRepository,
  ) {}

  async ofPerson(personId: string | undefined): Promise<JsonText> {
    const logs = personId && (await this.logs.ofPerson(personId));
    if (!logs) throw new PersonNotFound();
    return logs;
  }

  /** Records a login; the person's last presence follows. */
  record(
    viewer: Viewer,
    action: 'desktop-login.record' | 'account.desktop-logins',
    personId: string | undefined,
    date: Date,
  ): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const { id } = (await this.accounts.hold(tx, viewer, action, personId)).account;
      const log = await this.logs.insert(tx, id, date);
      await this.persons.refreshLastPresence(tx, id);
      await this.events.record(tx, 'person:update', viewer.id, { person_id: id });
      return log;
    });
  }
}
