import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { AvatarStore } from './avatar.store.js';
import { AvatarNotFound, PersonNotFound } from './person.errors.js';
import { PersonAuditService } from './person-audit.service.js';
import { PersonRepository } from './person.repository.js';
import { PictureDrawing } from './picture/picture-drawing.js';

@Injectable()
export class AvatarService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly store: AvatarStore,
    private readonly drawing: PictureDrawing,
    private readonly events: EventRepository,
    private readonly audit: PersonAuditService,
  ) {}

  async upload(viewer: Viewer, personId: string, upload: readonly Buffer[]): Promise<void> {
    const picture = await this.store.whileKept(upload, (path) => this.drawing.draw(path));
    const prepared = await this.store.prepare(personId, picture);
    try {
      await this.database.transaction(async (tx) => {
        await this.mark(tx, viewer, personId, true);
        await prepared.use();
      });
    } finally {
      await prepared.drop();
    }
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
    await this.database.transaction((tx) => this.mark(tx, viewer, personId, false));
    await this.store.remove(personId);
  }

  private async mark(tx: Transaction, viewer: Viewer, personId: string, hasAvatar: boolean): Promise<void> {
    if (!(await this.persons.account(tx, personId))) throw new PersonNotFound();
    await this.audit.watch(tx, viewer.id, personId, () => this.persons.update(tx, personId, { has_avatar: hasAvatar }));
    await this.events.record(tx, 'person:update', viewer.id, { person_id: personId });
    if (hasAvatar) await this.events.record(tx, 'person:set-thumbnail', viewer.id, { person_id: personId });
  }
}
