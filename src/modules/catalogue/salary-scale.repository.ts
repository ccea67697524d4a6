import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import { positions, seniorities } from './salary-scale.codes.js';

@Injectable()
export class SalaryScaleRepository {
  /** Makes whoever makes or moves scales wait for one another: nothing in the table forbids two of the same place. */
  async lock(tx: Transaction): Promise<void> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('salary_scale'))`);
  }

  /**
   * Makes those that are missing among all departments, positions and seniorities. The lock waits for whoever is
   * deleting a department, and leaves that out then.
   */
  async complete(tx: Transaction): Promise<void> {
    await tx.rows(sql`
      insert into salary_scale (id, department_id, position, seniority, salary, created_at, updated_at)
      select gen_random_uuid(), d.id, position, seniority, 0, ${now}, ${now}
      from department d, unnest(${positions}::text[]) position, unnest(${seniorities}::text[]) seniority
      where not exists (
        select from salary_scale s
        where s.department_id = d.id and s.position = position.position and s.seniority = seniority.seniority)
      for key share of d`);
  }

  /** Whether another scale of its department is for the same position and seniority. */
  async hasTwin(tx: Transaction, id: string): Promise<boolean> {
    const twin = await tx.row(sql`
      select from salary_scale s join salary_scale other using (department_id, position, seniority)
      where s.id = ${id} and other.id <> s.id`);
    return twin !== undefined;
  }
}
