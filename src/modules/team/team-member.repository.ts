import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { PersonsSeenBy, personThing } from '../person/person.list.js';

/** Who works on which production, and as what. */
@Injectable()
export class TeamMemberRepository {
  constructor(private readonly database: Database) {}

  /** The people in the team as the reader may see them, each with the role stored with the membership, if any. */
  members(projectId: string, reader: Viewer): Promise<JsonText | undefined> {
    const persons = new PersonsSeenBy(reader, { project_role: sql`nullif(m.role, 'admin')` });
    return this.database.json(sql`
      select coalesce(json_agg(${persons.row()} order by ${persons.order}), '[]')::text
      from ${persons.from} join project_person_link m on m.person_id = t.id
      where m.project_id = ${projectId} and ${allowed(reader, 'person.list', personThing)}`);
  }

  /** Adds those of the persons that exist; being in the team already is fine. Answers whether anybody was added. */
  async add(tx: Transaction, projectId: string, personIds: readonly string[]): Promise<boolean> {
    const added = await tx.rows(sql`
      insert into project_person_link (project_id, person_id)
      select ${projectId}, id from person where id = any(${personIds}::uuid[])
      on conflict do nothing
      returning person_id`);
    return added.length > 0;
  }

  /**
   * Stores a role with the membership; null means the person's own. Answers whether it was another one before;
   * undefined when the person is not in the team.
   */
  async setRole(
    tx: Transaction,
    projectId: string,
    personId: string,
    role: string | null,
  ): Promise<boolean | undefined> {
    const row = await tx.row<{ changed: boolean }>(sql`
      update project_person_link l set role = ${role}
      from (
        select person_id, role from project_person_link
        where project_id = ${projectId} and person_id = ${personId} for no key update) former
      where l.project_id = ${projectId} and l.person_id = former.person_id
      returning former.role is distinct from l.role as changed`);
    return row?.changed;
  }

  /** Answers whether the person was in the team. */
  async remove(tx: Transaction, projectId: string, personId: string): Promise<boolean> {
    const removed = await tx.rows(sql`
      delete from project_person_link where project_id = ${projectId} and person_id = ${personId}
      returning person_id`);
    return removed.length > 0;
  }
}
