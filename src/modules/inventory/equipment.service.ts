import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Database } from '../../database/database.js';
import type { Department } from '../department/department.js';
import { NotRegistered, StillInUse } from '../register/register.errors.js';
import type { Register } from '../register/register.js';
import type { EquipmentRepository } from './equipment.repository.js';
import type { Equipment } from './equipment.js';

/** Which departments work with equipment of one kind. */
export abstract class EquipmentService<Kind extends Equipment> {
  protected constructor(
    private readonly called: string,
    private readonly register: Register<Kind>,
    private readonly equipment: EquipmentRepository,
    private readonly departments: Register<Department>,
    private readonly database: Database,
  ) {}

  /** Deletes what no department works with. */
  delete(viewer: Viewer, id: string): Promise<void> {
    return this.register.delete(viewer, id, async (tx) => {
      const users = await this.equipment.users(tx, id);
      if (users.length === 0) return;
      const count = users.length === 1 ? '1 department' : `${users.length} departments`;
      throw new StillInUse(this.called, `used by ${count} (${users.join(', ')})`, 'Remove it from them first');
    });
  }

  async ofDepartment(departmentId: string): Promise<JsonText> {
    const list = await this.equipment.ofDepartment(departmentId);
    if (!list) throw new NotRegistered('department');
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
    if (!(await this.departments.exists(departmentId))) throw new NotRegistered('department');
    if (!(await this.register.exists(id))) throw new NotRegistered(this.called);
  }
}
