import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand, may } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { EventRepository } from '../event/event.repository.js';
import { CreateSequenceDto, CreateShotDto, supervisedMembers, UpdateEntityDto } from './entity.input.js';
import {
  EntityNameTaken,
  EntityNotFound,
  KindIsFixed,
  PlaceDoesNotFit,
  PlaceNotFound,
  SourceDoesNotFit,
} from './entity.errors.js';
import { type EntityFacts, EntityFactsRepository } from './entity-facts.repository.js';
import { EntityRepository, StoredEntity } from './entity.repository.js';
import { EntityTypeRepository } from '../catalogue/entity-type.repository.js';
import type { ProductionEntity } from './entity.js';
import { ProjectRightsService } from '../project/project-rights.service.js';
import { membersBeyond } from '../project/supervised-members.js';
import { MembersOutOfReach } from '../project/supervision.errors.js';

/** What each kind of entity hangs below; the others hang below nothing. */
const above: Readonly<Record<'Sequence' | 'Shot', string> & Record<string, string | undefined>> = {
  Shot: 'Sequence',
  Scene: 'Sequence',
  Sequence: 'Episode',
  Edit: 'Episode',
};

@Injectable()
export class EntityService {
  constructor(
    private readonly database: Database,
    private readonly entities: EntityRepository,
    private readonly facts: EntityFactsRepository,
    private readonly projects: ProjectRightsService,
    private readonly types: EntityTypeRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string, relations: boolean): Promise<JsonText> {
    const entity = await this.entities.find(id, { relations });
    if (!entity) throw new EntityNotFound();
    return entity;
  }

  /** Makes a sequence, or answers the one that has the name at this place. */
  createSequence(viewer: Viewer, projectId: string, { episode_id, ...values }: CreateSequenceDto): Promise<JsonText> {
    return this.create(viewer, projectId, 'Sequence', episode_id ?? null, values);
  }

  /** Makes a shot, or answers the one that has the name at this place. */
  createShot(viewer: Viewer, projectId: string, { sequence_id, ...values }: CreateShotDto): Promise<JsonText> {
    return this.create(viewer, projectId, 'Shot', sequence_id ?? null, values);
  }

  /** Changes an entity; what is not `data` is for whoever may change more than that. */
  update(viewer: Viewer, id: string, changes: UpdateEntityDto): Promise<JsonText> {
    return this.change(viewer, id, changes, (caller, facts) => {
      demand(caller, 'entity.update', facts);
      const beyond = membersBeyond(changes, supervisedMembers);
      if (beyond.length > 0 && !may(caller, 'entity.update-beyond-data', facts)) {
        throw new MembersOutOfReach(beyond, supervisedMembers);
      }
    });
  }

  updateShot(viewer: Viewer, id: string, changes: UpdateEntityDto): Promise<JsonText> {
    return this.change(viewer, id, changes, (caller, facts) => demand(caller, 'shot.update', facts));
  }

  /** Changes an entity; members of `data` are added to those that are there. */
  private change(
    viewer: Viewer,
    id: string,
    changes: UpdateEntityDto,
    decide: (caller: Viewer, facts: EntityFacts) => void,
  ): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const stored = await this.entities.locked(tx, id);
      const caller = await current(tx, viewer);
      const facts = await this.facts.of(id, caller, tx);
      if (!stored || !facts) throw new EntityNotFound();
      decide(caller, facts);
      await this.checkLinks(tx, id, stored, changes);
      await this.checkName(tx, id, stored, changes);
      await this.entities.update(tx, id, changes);
      const subject = stored.kind.toLowerCase();
      await this.events.record(tx, `${subject}:update`, viewer.id, { [`${subject}_id`]: id }, stored.project_id);
      return this.entities.written(tx, id);
    });
  }

  private create(
    viewer: Viewer,
    project_id: string,
    kind: 'Sequence' | 'Shot',
    parent_id: string | null,
    { name, description, ...values }: Partial<ProductionEntity> & { name: string },
  ): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (parent_id && (await this.entities.kindInProject(tx, parent_id, project_id)) !== above[kind]) {
        throw new PlaceNotFound(above[kind].toLowerCase());
      }
      const place = { project_id, entity_type_id: await this.types.idNamed(tx, kind), parent_id };
      let id = await this.entities.named(tx, place, name);
      await this.projects.demand(tx, viewer, 'entity.create', project_id);
      if (id === undefined) {
        const made = { ...withoutNulls(values), ...place, name, description: description ?? '', created_by: viewer.id };
        id = await this.entities.insert(tx, made);
        const episode_id = kind === 'Shot' && parent_id ? await this.entities.episodeOf(tx, parent_id) : parent_id;
        const subject = kind.toLowerCase();
        await this.events.record(tx, `${subject}:new`, viewer.id, { [`${subject}_id`]: id, episode_id }, project_id);
      }
      return this.entities.written(tx, id);
    });
  }

  /** What an entity hangs below, was made from and is a kind of has to fit; what stays as it was is not asked. */
  private async checkLinks(tx: Transaction, id: string, stored: StoredEntity, changes: UpdateEntityDto): Promise<void> {
    const { parent_id, source_id, entity_type_id } = changes;
    if (parent_id && parent_id !== stored.parent_id) {
      const kind = await this.entities.kindInProject(tx, parent_id, stored.project_id);
      if (kind === undefined || kind !== above[stored.kind]) throw new PlaceDoesNotFit(stored.kind, above[stored.kind]);
    }
    if (source_id && source_id !== stored.source_id) {
      const known = (await this.entities.kindInProject(tx, source_id, stored.project_id)) !== undefined;
      if (!known || source_id === id) throw new SourceDoesNotFit();
    }
    if (entity_type_id && entity_type_id !== stored.entity_type_id) {
      if ((await this.entities.kindOf(tx, entity_type_id)) !== stored.kind) throw new KindIsFixed(stored.kind);
    }
  }

  private async checkName(tx: Transaction, id: string, stored: StoredEntity, changes: UpdateEntityDto): Promise<void> {
    const { name, kind, ...place } = { ...stored, ...changes };
    const moved = name !== stored.name || place.parent_id !== stored.parent_id;
    if (!moved && place.entity_type_id === stored.entity_type_id) return;
    const other = await this.entities.named(tx, place, name);
    if (other !== undefined && other !== id) throw new EntityNameTaken(kind);
  }
}
