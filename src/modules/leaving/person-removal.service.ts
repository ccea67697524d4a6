import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Database, type Transaction } from '../../database/database.js';
import { LoginLogLeaving } from '../auth/login-log.leaving.js';
import { EventLeaving } from '../event/event.leaving.js';
import { EventRepository } from '../event/event.repository.js';
import { AccountRulesService } from '../person/account-rules.service.js';
import { AvatarStore } from '../person/avatar.store.js';
import { HeldAccountService } from '../person/held-account.service.js';
import { PersonLeaving } from '../person/person.leaving.js';
import { PersonRepository } from '../person/person.repository.js';
import { PersonAuditService } from '../person/person-audit.service.js';
import { ProjectLeaving } from '../project/project.leaving.js';
import type { RemovedComment } from '../task/comment.leaving.js';
import { TaskLeaving } from '../task/task.leaving.js';
import { TeamLeaving } from '../team/team.leaving.js';
import { HoursLeaving } from '../time-tracking/hours.leaving.js';
import { PersonInUse } from './leaving.errors.js';
import { OtherProgramsRepository } from './other-programs.repository.js';
import { unlessInUse } from './unless-in-use.js';

@Injectable()
export class PersonRemovalService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly accounts: HeldAccountService,
    private readonly rules: AccountRulesService,
    private readonly avatars: AvatarStore,
    private readonly recorded: EventRepository,
    private readonly audit: PersonAuditService,
    private readonly others: OtherProgramsRepository,
    private readonly hours: HoursLeaving,
    private readonly tasks: TaskLeaving,
    private readonly projects: ProjectLeaving,
    private readonly teams: TeamLeaving,
    private readonly logins: LoginLogLeaving,
    private readonly events: EventLeaving,
    private readonly person: PersonLeaving,
  ) {}

  /** Deletes a person; with `force`, after removing what belongs to them. All of it or nothing. */
  async delete(viewer: Viewer, id: string, force: boolean): Promise<void> {
    const removal = this.database.transaction(async (tx) => {
      await this.persons.lockCalendar(tx, id);
      if (force) await this.hours.lockTasksOfPerson(tx, id);
      const held = await this.accounts.hold(tx, viewer, 'person.delete', id);
      await this.rules.checkDeletion(tx, held);
      const comments = force ? await this.letGo(tx, id) : [];
      await this.recorded.recordAll(
        tx,
        viewer.id,
        comments.map(({ comment_id, project_id }) => ({ name: 'comment:delete', data: { comment_id }, project_id })),
      );
      await this.person.delete(tx, id);
      await this.recorded.record(tx, 'person:delete', viewer.id, { person_id: id });
      await this.audit.deleted(tx, viewer, id);
    });
    await unlessInUse(removal, (by) => new PersonInUse(by, force));
    await this.avatars.remove(id);
  }

  /** Removes what goes with the person and detaches what stays, from the top of the house down. Answers the removed comments. */
  private async letGo(tx: Transaction, id: string): Promise<RemovedComment[]> {
    await this.others.letGoOfPerson(tx, id);
    await this.hours.letGoOfPerson(tx, id);
    const comments = await this.tasks.letGoOfPerson(tx, id);
    await this.projects.letGoOfPerson(tx, id);
    await this.teams.letGoOfPerson(tx, id);
    await this.logins.letGoOfPerson(tx, id);
    await this.person.letGoOfPerson(tx, id);
    await this.events.letGoOfPerson(tx, id);
    return comments;
  }
}
