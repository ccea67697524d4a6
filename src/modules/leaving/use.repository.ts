import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { OtherProgramsRepository } from './other-programs.repository.js';

/** How many rows of each kind refer to a department. */
export type DepartmentUses = Record<'people' | 'task_types' | 'software' | 'hardware' | 'mentions', number>;

/** Who still uses what is to go, where more than one room could tell. */
@Injectable()
export class UseRepository {
  constructor(private readonly others: OtherProgramsRepository) {}

  ofDepartment(tx: Transaction, id: string): Promise<DepartmentUses> {
    return tx.theRow<DepartmentUses>(sql`
      select
        (select count(*)::int from department_link where department_id = ${id}) as people,
        (select count(*)::int from task_type where department_id = ${id}) as task_types,
        (select count(*)::int from software_department_link where department_id = ${id}) as software,
        (select count(*)::int from hardware_item_department_link where department_id = ${id}) as hardware,
        (select count(*)::int from comment_department_mentions where department = ${id}) as mentions`);
  }

  /** How many people work at a site. */
  async ofSite(tx: Transaction, id: string): Promise<number> {
    const { people } = await tx.theRow<{ people: number }>(
      sql`select count(*)::int as people from person where studio_id = ${id}`,
    );
    return people;
  }

  /** What a task type is attached to without being worked on, in words. */
  async ofTaskType(tx: Transaction, id: string): Promise<string[]> {
    const users: string[] = [];
    if (await tx.row(sql`select from project_task_type_link where task_type_id = ${id} limit 1`)) {
      users.push('productions');
    }
    if (await this.others.schedule(tx, id)) users.push('schedules');
    if (await tx.row(sql`select from task_type_asset_type_link where task_type_id = ${id} limit 1`)) {
      users.push('entity types');
    }
    return users;
  }
}
