import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { Department } from '../department/department.js';
import { EventRepository } from '../event/event.repository.js';
import { InjectRegister } from '../register/injected.js';
import { Register } from '../register/register.js';
import { DepartmentMembershipRepository } from './department-membership.repository.js';
import { HeldAccountService } from './held-account.service.js';
import { UnknownDepartment } from './person.errors.js';
import { PersonAuditService } from './person-audit.service.js';
import { PersonRepository } from './person.repository.js';

@Injectable()
export class DepartmentMembershipService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly accounts: HeldAccountService,
    @InjectRegister(Department) private readonly departments: Register<Department>,
    private readonly memberships: DepartmentMembershipRepository,
    private readonly events: EventRepository,
    private readonly audit: PersonAuditService,
  ) {}

  /** Adds a person to a department; being a member already is fine. Answers the person. */
  add(viewer: Viewer, personId: string | undefined, departmentId: string): Promise<JsonText> {
    return this.change(viewer, personId, departmentId, async (tx, person, _, caller) => {
      if (await this.memberships.add(tx, person, [departmentId])) await this.persons.update(tx, person, {});
      return this.persons.written(tx, caller, person);
    });
  }

  /** Takes a person out of a department; there need not be a membership. */
  remove(viewer: Viewer, personId: string | undefined, departmentId: string | undefined): Promise<void> {
    return this.change(viewer, personId, departmentId, async (tx, person, department) => {
      if (await this.memberships.remove(tx, person, department)) await this.persons.update(tx, person, {});
    });
  }

  private async change<T>(
    viewer: Viewer,
    personId: string | undefined,
    departmentId: string | undefined,
    work: (tx: Transaction, personId: string, departmentId: string, caller: Viewer) => Promise<T>,
  ): Promise<T> {
    if (!departmentId || !(await this.departments.exists(departmentId))) throw new UnknownDepartment();
    return this.database.transaction(async (tx) => {
      const { account, caller } = await this.accounts.hold(tx, viewer, 'person.change-departments', personId);
      const result = await this.audit.watch(tx, caller.id, account.id, () =>
        work(tx, account.id, departmentId, caller),
      );
      await this.events.record(tx, 'person:update', caller.id, { person_id: account.id });
      return result;
    });
  }
}
