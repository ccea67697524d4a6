import { randomUUID } from 'node:crypto';
import type { Studio } from './studio.js';

let count = 0;

interface GivenProject {
  /** Who is in the team: ids, or ids with their role in the production. */
  team?: readonly (string | { person: string; role: string | null })[];
  status?: 'Open' | 'Closed';
  fps?: string;
  allows_bots?: boolean;
}

interface GivenTask {
  project: string | null;
  taskType: string;
  entity: string | null;
  status?: string | undefined;
  assignees?: readonly string[];
  /** UTC, `2024-06-05 22:30`. */
  real_start_date?: string | undefined;
  end_date?: string | undefined;
  done_date?: string | undefined;
  nb_drawings?: number;
}

/** Puts productions, what they are made of, and hours into the database, without the API. Answers are ids. */
export class Productions {
  constructor(private readonly studio: Studio) {}

  async project({ team = [], status = 'Open', fps = '25', allows_bots = false }: GivenProject = {}): Promise<string> {
    await this.studio.sql(
      `insert into project_status (id, name, color) values ($1, $2, '#000000') on conflict (name) do nothing`,
      [randomUUID(), status],
    );
    const id = await this.insert('project', {
      name: `Production ${++count}`,
      fps,
      production_style: '2d3d',
      is_bot_collaboration_enabled: allows_bots,
    });
    await this.studio.sql(
      `update project set project_status_id = (select id from project_status where name = $2) where id = $1`,
      [id, status],
    );
    for (const member of team) {
      const { person, role } = typeof member === 'string' ? { person: member, role: null } : member;
      await this.join(id, person, role);
    }
    return id;
  }

  async join(project: string, person: string, role: string | null = null): Promise<void> {
    await this.studio.sql('insert into project_person_link (project_id, person_id, role) values ($1, $2, $3)', [
      project,
      person,
      role,
    ]);
  }

  taskType(given: { department?: string | undefined; for_entity?: string } = {}): Promise<string> {
    const { department = null, for_entity = 'Shot' } = given;
    return this.insert('task_type', { name: `Task type ${++count}`, for_entity, department_id: department });
  }

  taskStatus(given: Record<string, unknown> = {}): Promise<string> {
    return this.insert('task_status', {
      name: `Status ${++count}`,
      short_name: `s${count}`,
      color: '#AABBCC',
      is_artist_allowed: true,
      is_client_allowed: true,
      ...given,
    });
  }

  /** An entity of the type with this name, which is made when it is first asked for. */
  async entity(project: string, typeName: string, given: Record<string, unknown> = {}): Promise<string> {
    const type = randomUUID();
    await this.studio.sql('insert into entity_type (id, name) values ($1, $2) on conflict (name) do nothing', [
      type,
      typeName,
    ]);
    const [{ id: typeId }] = (await this.studio.sql<{ id: string }>('select id from entity_type where name = $1', [
      typeName,
    ])) as [{ id: string }];
    return this.insert('entity', {
      name: `${typeName} ${++count}`,
      project_id: project,
      entity_type_id: typeId,
      status: 'running',
      ...given,
    });
  }

  /** A shot in a sequence, or in none. */
  shot(project: string, given: Record<string, unknown> = {}): Promise<string> {
    return this.entity(project, 'Shot', { nb_frames: 100, ...given });
  }

  async task({ project, taskType, entity, status, assignees = [], ...columns }: GivenTask): Promise<string> {
    const id = await this.insert('task', {
      name: `main ${++count}`,
      project_id: project,
      task_type_id: taskType,
      entity_id: entity,
      task_status_id: status ?? null,
      difficulty: 3,
      duration: 0,
      ...columns,
    });
    for (const person of assignees) {
      await this.studio.sql('insert into task_person_link (task_id, person_id) values ($1, $2)', [id, person]);
    }
    return id;
  }

  /** A task on a shot of its own, of a task type of its own, in a production of its own with these people. */
  async simpleTask(
    given: GivenProject & { assignees?: readonly string[]; department?: string | undefined } = {},
  ): Promise<string> {
    const project = await this.project(given);
    const taskType = await this.taskType(given);
    return this.task({ project, taskType, entity: await this.shot(project), assignees: given.assignees ?? [] });
  }

  /** Minutes of a person on a task and day; the total of the task follows. */
  async hours(task: string, person: string, date: string, duration: number): Promise<string> {
    const id = await this.insert('time_spent', { task_id: task, person_id: person, date, duration });
    await this.studio.sql(
      'update task set duration = (select sum(duration) from time_spent where task_id = $1) where id = $1',
      [task],
    );
    return id;
  }

  /** Leave of a person, both days included. */
  leave(person: string, date: string, end_date = date, description: string | null = null): Promise<string> {
    return this.insert('day_off', { person_id: person, date, end_date, description });
  }

  async department(): Promise<string> {
    return this.insert('department', { name: `Department ${++count}`, color: '#4C9AFF' });
  }

  private async insert(table: string, values: Record<string, unknown>): Promise<string> {
    const now = new Date();
    const row: Record<string, unknown> = { id: randomUUID(), created_at: now, updated_at: now, ...values };
    const names = Object.keys(row);
    await this.studio.sql(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    return row.id as string;
  }
}
