import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Transaction } from '../../database/database.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { PersonAuditRepository } from './person-audit.repository.js';

/** Writes changes of persons into the audit log: which members, never what they hold. */
@Injectable()
export class PersonAuditService {
  constructor(
    private readonly states: PersonAuditRepository,
    private readonly entries: AuditRepository,
  ) {}

  /**
   * Does the work, which changes a person, and notes what it changed.
   * @param actorId who does it; null when nobody is signed in
   */
  async watch<T>(tx: Transaction, actorId: string | null, personId: string, work: () => Promise<T>): Promise<T> {
    const before = await this.states.state(tx, personId);
    const result = await work();
    const changed = await this.states.changed(tx, personId, before);
    if (changed.length > 0) {
      // A permanent token is known by its `jti`, a name that nobody else meets.
      const members = changed.map((name) => (name === 'jti' ? 'access_token' : name));
      const kind = members.includes('role') ? 'person:role' : 'person:update';
      await this.entries.record(tx, kind, actorId, { person_id: personId, members });
    }
    return result;
  }

  created(tx: Transaction, { id }: Viewer, personId: string): Promise<void> {
    return this.entries.record(tx, 'person:create', id, { person_id: personId });
  }

  deleted(tx: Transaction, { id }: Viewer, personId: string): Promise<void> {
    return this.entries.record(tx, 'person:delete', id, { person_id: personId });
  }

  /** Whoever has the link can set the password. */
  linkHandedOut(tx: Transaction, { id }: Viewer, personId: string): Promise<void> {
    return this.entries.record(tx, 'person:password-link', id, { person_id: personId });
  }
}
