import type { ObjectLiteral } from 'typeorm';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Database } from '../../database/database.js';
import { withoutNulls } from '../../database/new-row.js';
import { DepartmentNotFound } from '../department/department.errors.js';
import type { DepartmentRepository } from '../department/department.repository.js';
import type { EventRepository } from '../event/event.repository.js';
import { EquipmentInUse, EquipmentNotFound } from './equipment.errors.js';
import type { EquipmentRepository } from './equipment.repository.js';

/** What may be done with equipment of one kind. */
export abstract class EquipmentService<Create extends object, Update extends object> {
  /**
   * @param kind as in sentences, such as "hardware item"; events and ids are named after it
   * @param change the action of whoever makes, changes or deletes it
   */
  protected constructor(
    private readonly kind: string,
    private readonly change: 'software.change' | 'hardware.change',
    private readonly database: Database,
    private readonly equipment: EquipmentRepository<ObjectLiteral>,
    private readonly departments: DepartmentRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string | undefined): Promise<JsonText> {
    const equipment = id && (await this.equipment.find(id));
    if (!equipment) throw new EquipmentNotFound(this.kind);
    return equipment;
  }

  create(viewer: Viewer, body: Create): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const id = await this.equipment.insert(tx, withoutNulls(body));
      demand(await current(tx, viewer), this.change);
      await this.events.record(tx, this.event('new'), viewer.id, this.named(id));
      return this.equipment.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: Update): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      if (!(await this.equipment.lockRow(tx, id))) throw new EquipmentNotFound(this.kind);
      demand(await current(tx, viewer), this.change);
      await this.equipment.update(tx, id, { ...changes });
      await this.events.record(tx, this.event('update'), viewer.id, this.named(id));
      return this.equipment.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.equipment.lockRow(tx, id))) throw new EquipmentNotFound(this.kind);
      demand(await current(tx, viewer), this.change);
      const users = await this.equipment.users(tx, id);
      if (users.length > 0) throw new EquipmentInUse(this.kind, users);
      await this.equipment.delete(tx, id);
      await this.events.record(tx, this.event('delete'), viewer.id, this.named(id));
    });
  }

  async ofDepartment(departmentId: string): Promise<JsonText> {
    const list = await this.equipment.ofDepartment(departmentId);
    if (!list) throw new DepartmentNotFound();
    return list;
  }

  async link(viewer: Viewer, departmentId: string, id: string): Promise<JsonText> {
    await this.check(departmentId, id);
    const link = await this.database.transaction(async (tx) => {
      const made = await this.equipment.link(tx, departmentId, id);
      // Asked behind it, since it waits for whoever changes the same.
      demand(await current(tx, viewer), 'equipment.change');
      return made;
    });
    // Somebody has removed something meanwhile: look again what is there.
    return link ?? this.link(viewer, departmentId, id);
  }

  async unlink(viewer: Viewer, departmentId: string, id: string): Promise<void> {
    await this.check(departmentId, id);
    await this.database.transaction(async (tx) => {
      await this.equipment.unlink(tx, departmentId, id);
      demand(await current(tx, viewer), 'equipment.change');
    });
  }

  private async check(departmentId: string, id: string): Promise<void> {
    if (!(await this.departments.exists(departmentId))) throw new DepartmentNotFound();
    if (!(await this.equipment.exists(id))) throw new EquipmentNotFound(this.kind);
  }

  private event(verb: string): string {
    return `${this.kind.replaceAll(' ', '-')}:${verb}`;
  }

  private named(id: string): Record<string, string> {
    return { [`${this.kind.replaceAll(' ', '_')}_id`]: id };
  }
}
