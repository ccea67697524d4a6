import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { may } from '../../access/rights.js';
import type { Role } from '../../access/roles.js';
import { single } from '../../common/http/list-query.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { PersonGuard } from '../person/person.guard.js';
import { PersonRepository } from '../person/person.repository.js';
import { ProjectFactsRepository } from '../project/project-facts.repository.js';
import { DepartmentOutOfReach, ProductionOutOfReach } from './visible-hours.errors.js';

/** Totals of one person; then the production that is asked for, which has a right of its own. */
@Injectable()
export class PersonTotalGuard extends PersonGuard {
  constructor(
    persons: PersonRepository,
    private readonly projects: ProjectFactsRepository,
  ) {
    super(persons);
  }

  protected override async facts(...[request, refusing]: Parameters<PersonGuard['facts']>): Promise<FactsOf<'person'>> {
    const facts = await super.facts(request, refusing);
    await refuseForeignProduction(this.projects, request, facts);
    return facts;
  }
}

/** Hours of many people; but the production and the department that are asked for have rights of their own. */
@Injectable()
export class TimeTableGuard extends FactsGuard<object> {
  constructor(private readonly projects: ProjectFactsRepository) {
    super();
  }

  protected async facts(request: CallerRequest): Promise<object> {
    // Hours of many are not the caller's own.
    await refuseForeignProduction(this.projects, request, { mine: false });
    refuseForeignDepartment(request);
    return {};
  }
}

/** Their role there is looked up only where it decides; what is no id is none of one's productions. */
async function refuseForeignProduction(
  projects: ProjectFactsRepository,
  { query, user }: CallerRequest,
  { mine }: FactsOf<'person'>,
): Promise<void> {
  const mayAsk = (there: Role | null) => may(user, 'time-spent.ask-project', { mine, there });
  if (query.project_id === undefined || mayAsk(null)) return;
  const project = canonicalUuid(single(query.project_id));
  const facts = project && (await projects.of(project, user));
  if (!facts || !mayAsk(facts.there)) throw new ProductionOutOfReach();
}

/** Unlike without the filter, who has no department is refused as well. */
function refuseForeignDepartment({ query, user }: CallerRequest): void {
  if (query.department_id === undefined) return;
  const asked = canonicalUuid(single(query.department_id));
  const department = asked !== undefined && user.departments.includes(asked);
  if (!may(user, 'time-spent.ask-department', { department })) throw new DepartmentOutOfReach();
}
