import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

/** Somebody came to a task, or left it. */
export interface Assignment {
  task_id: string;
  person_id: string;
  project_id: string | null;
}

/** Who is assigned to which task. */
@Injectable()
export class AssignmentRepository {
  /** Whether there is such a person. */
  async isPerson(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.row(sql`select from person where id = ${id}`)) !== undefined;
  }

  /** Whether one of these persons is a bot that would come to the task of a production that gives none to bots. */
  async bringsUnwantedBot(tx: Transaction, taskId: string, personIds: readonly string[]): Promise<boolean> {
    const found = await tx.row(sql`
      select from task left join project on project.id = task.project_id, person
      where task.id = ${taskId} and not coalesce(project.is_bot_collaboration_enabled, false)
        and person.id = any(${personIds}::uuid[]) and person.is_bot
        and not exists (select from task_person_link where task_id = task.id and person_id = person.id)`);
    return found !== undefined;
  }

  /** Assigns those of the persons that exist to the tasks; being assigned already is fine. Answers what is new. */
  add(tx: Transaction, taskIds: readonly string[], personIds: readonly string[]): Promise<Assignment[]> {
    return tx.rows<Assignment>(sql`
      insert into task_person_link (task_id, person_id)
      select task.id, person.id from task, person
      where task.id = any(${taskIds}::uuid[]) and person.id = any(${personIds}::uuid[])
      on conflict do nothing
      returning task_id, person_id, (select project_id from task where task.id = task_id)`);
  }

  /** Takes a person off the tasks; null means everybody. Answers who left. */
  remove(tx: Transaction, taskIds: readonly string[], personId: string | null): Promise<Assignment[]> {
    return tx.rows<Assignment>(sql`
      delete from task_person_link
      where task_id = any(${taskIds}::uuid[]) and (${personId}::uuid is null or person_id = ${personId}::uuid)
      returning task_id, person_id, (select project_id from task where task.id = task_id)`);
  }

  /** Takes everybody but these off the task. Answers who left. */
  removeOthers(tx: Transaction, taskId: string, personIds: readonly string[]): Promise<Assignment[]> {
    return tx.rows<Assignment>(sql`
      delete from task_person_link where task_id = ${taskId} and person_id <> all(${personIds}::uuid[])
      returning task_id, person_id, (select project_id from task where task.id = task_id)`);
  }

  /** Notes who assigned somebody to the tasks last. */
  async setAssigner(tx: Transaction, taskIds: readonly string[], assignerId: string): Promise<void> {
    await tx.rows(sql`
      update task set assigner_id = ${assignerId}, updated_at = ${now}
      where id = any(${taskIds}::uuid[])`);
  }

  /** Notes that something about the tasks changed. */
  async touch(tx: Transaction, taskIds: readonly string[]): Promise<void> {
    await tx.rows(sql`update task set updated_at = ${now} where id = any(${taskIds}::uuid[])`);
  }

  /** Brings these persons, who are assigned to the tasks, into the teams. Answers the productions whose team grew. */
  async joinTeams(tx: Transaction, taskIds: readonly string[], personIds: readonly string[]): Promise<string[]> {
    const grown = await tx.rows<{ id: string }>(sql`
      with joined as (
        insert into project_person_link (project_id, person_id)
        select distinct task.project_id, person.id from task, person
        where task.id = any(${taskIds}::uuid[]) and person.id = any(${personIds}::uuid[])
          and task.project_id is not null
        order by 1, 2
        on conflict do nothing
        returning project_id
      )
      update project set updated_at = ${now} where id in (select project_id from joined)
      returning id`);
    return grown.map(({ id }) => id);
  }

  /** Tells whoever came to a task; who did that themselves knows. */
  async notify(tx: Transaction, added: readonly Assignment[], authorId: string): Promise<void> {
    await tx.rows(sql`
      insert into notification (id, read, change, type, person_id, author_id, task_id, created_at, updated_at)
      select gen_random_uuid(), false, false, 'assignation', person_id, ${authorId}, task_id,
        ${now}, ${now}
      from ${rowsOf(added)} where person_id <> ${authorId}`);
  }
}

const rowsOf = (assignments: readonly Assignment[]) => sql`
  jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb) a(task_id uuid, person_id uuid, project_id uuid)`;
