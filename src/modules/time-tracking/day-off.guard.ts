import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { readBody } from '../../common/http/body.pipe.js';
import type { JsonText } from '../../common/http/json-text.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { NewLeaveOfDto } from './day-off.dto.js';
import { DayOffNotFound } from './day-off.errors.js';
import { DayOffRepository } from './day-off.repository.js';

/** A malformed id is 400, an unknown one 404; then it matters whose leave it is. */
@Injectable()
export class DayOffGuard extends SubjectGuard {
  constructor(protected readonly daysOff: DayOffRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    const leave = await this.daysOff.leave(pathUuid(params.day_off_id, 'day_off_id'));
    if (!leave) throw new DayOffNotFound();
    return { personId: leave.person_id ?? undefined };
  }
}

/** Like `DayOffGuard`; but leave that is to change hands is nobody's own, so that only administrators do that. */
@Injectable()
export class ChangedDayOffGuard extends DayOffGuard {
  protected override async subject(request: ViewerRequest): Promise<Subject> {
    const subject = await super.subject(request);
    const { person_id: given } = (request.body ?? {}) as { person_id?: unknown };
    return given === undefined || canonicalUuid(given) === subject.personId ? subject : {};
  }

  protected override shown({ params }: ViewerRequest): Promise<JsonText | undefined> {
    return this.daysOff.find(pathUuid(params.day_off_id, 'day_off_id'));
  }
}

/** Whose new leave it is stands in the body only; the rest of the body is checked after rights. */
@Injectable()
export class NewDayOffGuard extends SubjectGuard {
  protected async subject({ body }: ViewerRequest): Promise<Subject> {
    const { person_id } = await readBody(NewLeaveOfDto, body);
    return { personId: person_id };
  }
}
