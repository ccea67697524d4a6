import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';

/** Who belongs to which department. */
@Injectable()
export class DepartmentMembershipRepository {
  /** Adds a person to those of the departments that exist; being a member already is fine. Answers whether anything changed. */
  async add(tx: Transaction, personId: string, departmentIds: readonly string[]): Promise<boolean> {
    const added = await tx.rows(sql`
      insert into department_link (person_id, department_id)
      select ${personId}, id from department where id = any(${departmentIds}::uuid[])
      on conflict do nothing
      returning department_id`);
    return added.length > 0;
  }

  /** Makes these the person's departments, and no others. */
  async replace(tx: Transaction, personId: string, departmentIds: readonly string[]): Promise<void> {
    await tx.rows(sql`
      delete from department_link where person_id = ${personId} and department_id <> all(${departmentIds}::uuid[])`);
    await this.add(tx, personId, departmentIds);
  }

  /** Answers whether the person was a member. */
  async remove(tx: Transaction, personId: string, departmentId: string): Promise<boolean> {
    const removed = await tx.rows(sql`
      delete from department_link where person_id = ${personId} and department_id = ${departmentId}
      returning department_id`);
    return removed.length > 0;
  }
}
