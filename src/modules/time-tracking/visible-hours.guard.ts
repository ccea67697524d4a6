import { Injectable } from '@nestjs/common';
import { reachOf, type Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { Viewer, ViewerRequest } from '../../access/viewer.js';
import { visible, visibleOf, type Visibility } from '../../access/former/visible.js';
import { single } from '../../common/http/list-query.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { HumanGuard } from '../person/former-person.guard.js';
import { PersonRepository } from '../person/person.repository.js';
import { TeamRepository } from '../production/team.repository.js';
import { DepartmentOutOfReach, ProductionOutOfReach } from './visible-hours.errors.js';

/** Lists of the hours of one person: the gate, then the role. Which entries are shown is decided for each of them. */
@Injectable()
export class PersonHoursGuard extends HumanGuard {
  protected override async subject(request: ViewerRequest): Promise<Subject> {
    return { ...(await super.subject(request)), listed: true };
  }
}

/** Like `PersonHoursGuard`, then the production that is asked for. */
@Injectable()
export class PersonTotalGuard extends PersonHoursGuard {
  constructor(
    persons: PersonRepository,
    private readonly teams: TeamRepository,
  ) {
    super(persons);
  }

  protected override async subject(request: ViewerRequest): Promise<Subject> {
    const subject = await super.subject(request);
    const seen = visibleOf(request.user!, 'time-spent.of-person', subject.personId!);
    await refuseForeignProduction(this.teams, seen, request);
    return subject;
  }
}

/** Hours of many people: everybody sees some, but supervisors and managers may only ask for what is theirs. */
@Injectable()
export class TimeTableGuard extends SubjectGuard {
  constructor(private readonly teams: TeamRepository) {
    super();
  }

  protected async subject(request: ViewerRequest): Promise<Subject> {
    const viewer = request.user!;
    await refuseForeignProduction(this.teams, visible(viewer, 'time-spent.table'), request);
    if (reachOf('time-spent.table', viewer.role) === 'departments') refuseForeignDepartment(viewer, request);
    return { personId: viewer.id };
  }
}

/** Who sees the hours of teams may ask for one of their productions only; what is no id is none of them. */
async function refuseForeignProduction(teams: TeamRepository, { teamOf }: Visibility, { query }: ViewerRequest) {
  if (teamOf === null || query.project_id === undefined) return;
  const project = canonicalUuid(single(query.project_id));
  if (!project || !(await teams.roleIn(project, teamOf))) throw new ProductionOutOfReach();
}

/** Unlike without the filter, who has no department is refused as well. */
function refuseForeignDepartment({ departments }: Viewer, { query }: ViewerRequest) {
  if (query.department_id === undefined) return;
  const department = canonicalUuid(single(query.department_id));
  if (!department || !departments.includes(department)) throw new DepartmentOutOfReach();
}
