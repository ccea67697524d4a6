import { Injectable } from '@nestjs/common';
import type { ActionAbout } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { AvatarStore } from './avatar.store.js';
import { HeldAccountService } from './held-account.service.js';
import { AvatarNotFound } from './person.errors.js';
import { PersonAuditService } from './person-audit.service.js';
import { PersonRepository } from './person.repository.js';
import { PictureDrawing } from './picture/picture-drawing.js';

@Injectable()
export class AvatarService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly accounts: HeldAccountService,
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
        await this.mark(tx, viewer, 'avatar.upload', personId, true);
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
  async clear(
    viewer: Viewer,
    action: 'avatar.clear' | 'account.clear-avatar',
    personId: string | undefined,
  ): Promise<void> {
    const id = await this.database.transaction((tx) => this.mark(tx, viewer, action, personId, false));
    await this.store.remove(id);
  }

  /** Answers the id of the person. */
  private async mark(
    tx: Transaction,
    viewer: Viewer,
    action: ActionAbout<'person' | 'self'>,
    personId: string | undefined,
    hasAvatar: boolean,
  ): Promise<string> {
    const { id } = (await this.accounts.hold(tx, viewer, action, personId)).account;
    await this.audit.watch(tx, viewer.id, id, () => this.persons.update(tx, id, { has_avatar: hasAvatar }));
    await this.events.record(tx, 'person:update', viewer.id, { person_id: id });
    if (hasAvatar) await this.events.record(tx, 'person:set-thumbnail', viewer.id, { person_id: id });
    return id;
  }
}
