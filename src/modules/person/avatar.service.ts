import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { AvatarStore } from './avatar.store.js';
import { AvatarNotFound, PersonNotFound } from './person.errors.js';
import { PersonRepository } from './person.repository.js';

@Injectable()
export class AvatarService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly store: AvatarStore,
    private readonly events: EventRepository,
  ) {}

  async upload(viewer: Viewer, personId: string, file: Buffer): Promise<void> {
    await this.store.write(personId, file);
    await this.mark(viewer, personId, true);
  }

  /** The picture and when the person last changed, which is what its address is versioned by. */
  async read(personId: string): Promise<{ picture: Buffer; changedAt: Date }> {
    const changedAt = await this.persons.avatarChangedAt(personId);
    const picture = changedAt && (await this.store.read(personId));
    if (!picture) throw new AvatarNotFound();
    return { picture, changedAt };
  }

  /** Takes the picture away; there need not be one. */
  async clear(viewer: Viewer, personId: string | undefined): Promise<void> {
    if (!personId) throw new PersonNotFound();
    await this.mark(viewer, personId, false);
    await this.store.remove(personId);
  }

  private mark(viewer: Viewer, personId: string, hasAvatar: boolean): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.persons.account(tx, personId))) throw new PersonNotFound();
      await this.persons.update(tx, personId, { has_avatar: hasAvatar });
      await this.events.record(tx, 'person:update', viewer.id, { person_id: personId });
      if (hasAvatar) await this.events.record(tx, 'person:set-thumbnail', viewer.id, { person_id: personId });
    });
  }
}
