import { defaultsOf } from '../common/member/member.js';
import type { Transaction } from '../database/database.js';
import { HardwareItem } from '../modules/inventory/hardware-item.js';
import { HardwareItemDepartmentLink } from '../modules/inventory/hardware-item-department-link.js';
import { SalaryScale } from '../modules/catalogue/salary-scale.js';
import { SoftwareDepartmentLink } from '../modules/inventory/software-department-link.js';
import { Software } from '../modules/inventory/software.js';
import { hardware, software } from './equipment.js';
import { idOf, insertAll, madeAt } from './rows.js';
import { salaryScales } from './salaries.js';

/** Puts there what the departments work with and what their people are paid. */
export async function insertInventory(tx: Transaction, at: Date): Promise<void> {
  await insertAll(
    tx,
    Software,
    software.map(({ users: _users, ...item }) => ({
      ...rowOf('software', item, at),
      ...defaultsOf(Software),
      ...item,
    })),
  );
  await insertAll(
    tx,
    SoftwareDepartmentLink,
    usesOf('software', software, at).map(({ itemId, ...link }) => ({ ...link, software_id: itemId })),
  );
  await insertAll(
    tx,
    HardwareItem,
    hardware.map(({ users: _users, ...item }) => ({
      ...rowOf('hardware', item, at),
      ...defaultsOf(HardwareItem),
      ...item,
    })),
  );
  await insertAll(
    tx,
    HardwareItemDepartmentLink,
    usesOf('hardware', hardware, at).map(({ itemId, ...link }) => ({ ...link, hardware_item_id: itemId })),
  );
  await insertAll(tx, SalaryScale, salaryScales(at));
}

const rowOf = (kind: string, { name }: { name: string }, at: Date) => ({ id: idOf(kind, name), ...madeAt(at) });

/** Which department works with what. */
const usesOf = (kind: string, items: readonly { name: string; users: readonly string[] }[], at: Date) =>
  items.flatMap(({ name, users }) =>
    users.map((department) => ({
      id: idOf(`${kind} of department`, name, department),
      ...madeAt(at),
      department_id: idOf('department', department),
      itemId: idOf(kind, name),
    })),
  );
