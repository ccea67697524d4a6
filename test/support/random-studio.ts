import { randomInt, randomUUID } from 'node:crypto';
import { Dice } from '../../src/demo/dice.js';
import type { Caller } from './caller.js';
import type { TestPerson } from './people.js';
import { Productions } from './production.js';
import { Studio } from './studio.js';
import { firstOf } from './first-of.js';

const roles = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;
/** What may be stored with a membership. */
const storedRoles = [null, null, 'admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;

/** Everybody who asks: of each role several, since chance gives each other teams, departments and work. */
export const everybody = roles.flatMap((role) => [1, 2].map((number) => `${role} ${number}`));

/** Another one at each run. The titles of tests tell it; STUDIO_SEED brings its studio back. */
export const seed = process.env.STUDIO_SEED ?? String(randomInt(1_000_000));

/** Days around the turn of a year, where months, ISO weeks and ISO years part; some more leave follows. */
const firstDay = Date.parse('2024-12-16');
const workingDays = 35;
export const dayAfter = (offset: number) => new Date(firstDay + offset * 86_400_000).toISOString().slice(0, 10);

export interface GivenTask {
  id: string;
  project: string | null;
  /** Of its type. */
  department: string | null;
  taskType: string;
  entity: string | null;
  assignees: string[];
}

export interface GivenEntry {
  id: string;
  task: GivenTask;
  person: string;
  date: string;
  duration: number;
}

export interface GivenLeave {
  id: string;
  person: string;
  date: string;
  end_date: string;
}

/**
 * A studio that chance made: people of every role, their departments, their teams and roles there, open and closed
 * productions, tasks for people inside and outside of the teams (who came, worked and left), hours and leave.
 */
export class RandomStudio {
  /** By name, such as `manager 1`; and a `bot`, who has work and never asks. */
  readonly people = new Map<string, TestPerson>();
  private readonly callers = new Map<string, Caller>();
  readonly departments: string[] = [];
  readonly sites: string[] = [];
  readonly projects: { id: string; open: boolean; team: Map<string, string | null> }[] = [];
  readonly taskTypes: { id: string; department: string | null }[] = [];
  readonly entities: { id: string; project: string; kind: 'Sequence' | 'Shot' | 'Props' }[] = [];
  readonly tasks: GivenTask[] = [];
  readonly entries: GivenEntry[] = [];
  readonly leaves: GivenLeave[] = [];

  private constructor(
    readonly studio: Studio,
    readonly productions: Productions,
    readonly dice: Dice,
  ) {}

  static async of(studio: Studio): Promise<RandomStudio> {
    const made = new RandomStudio(studio, new Productions(studio), new Dice(seed));
    await made.hirePeople();
    await made.openProductions();
    await made.giveWork();
    await made.takeLeave();
    return made;
  }

  as(name: string): Caller {
    return this.callers.get(name)!;
  }

  person(name: string): TestPerson {
    return this.people.get(name)!;
  }

  /** The humans, whose hours, leave and quotas are asked for one by one. */
  get humans(): TestPerson[] {
    return everybody.map((name) => this.person(name));
  }

  /** The effective role of somebody in a production: the one stored with the membership, else their own. */
  roleIn(name: string, project: string | null): string | undefined {
    const { id, role } = this.person(name);
    const stored = this.projects.find((one) => one.id === project)?.team.get(id);
    if (stored === undefined) return undefined;
    return stored === null || stored === 'admin' ? role : stored;
  }

  private some<T>(items: readonly T[], probability: number): T[] {
    return items.filter(() => this.dice.chance(probability));
  }

  private async hirePeople(): Promise<void> {
    for (let number = 1; number <= 3; number++) this.departments.push(await this.productions.department());
    for (const name of ['Here', 'There']) {
      const id = randomUUID();
      await this.studio.sql(`insert into studio (id, name, color) values ($1, $2, '#4C9AFF')`, [id, name]);
      this.sites.push(id);
    }
    for (const name of everybody) {
      const [role = ''] = name.split(' ');
      const person = await this.studio.person({
        role,
        departments: this.some(this.departments, 0.4).slice(0, 2),
        studio_id: this.dice.pick([null, ...this.sites]),
        is_guest: this.dice.chance(0.2),
      });
      this.people.set(name, person);
      this.callers.set(name, await this.studio.as(person));
    }
    this.people.set('bot', await this.studio.person({ is_bot: true }));
  }

  private async openProductions(): Promise<void> {
    for (const open of [true, true, false, true, false]) {
      const team = new Map(
        this.some([...this.people.values()], 0.6).map(({ id }) => [id, this.dice.pick(storedRoles)] as const),
      );
      const id = await this.productions.project({
        status: open ? 'Open' : 'Closed',
        team: [...team].map(([person, role]) => ({ person, role })),
      });
      this.projects.push({ id, open, team });
    }
    for (const department of [...this.departments, null]) {
      const id = await this.productions.taskType(department ? { department } : {});
      this.taskTypes.push({ id, department });
    }
  }

  private async giveWork(): Promise<void> {
    for (const { id: project } of this.projects) {
      const sequence = await this.entity(project, 'Sequence');
      for (const kind of ['Shot', 'Shot', 'Props'] as const) {
        const entity = await this.entity(project, kind, this.dice.chance(0.8) ? sequence : null);
        for (const taskType of this.some(this.taskTypes, 0.5)) await this.task(project, taskType, entity);
      }
      await this.task(project, this.dice.pick(this.taskTypes), null);
    }
    // Old rows may be of no production.
    await this.task(null, this.dice.pick(this.taskTypes), firstOf(this.entities).id);
  }

  private async entity(project: string, kind: 'Sequence' | 'Shot' | 'Props', parent_id: string | null = null) {
    const made_by = this.dice.chance(0.3) ? this.dice.pick(this.humans).id : null;
    const given = { created_by: made_by, parent_id: kind === 'Shot' ? parent_id : null, nb_frames: 100 };
    const id = await this.productions.entity(project, kind, given);
    this.entities.push({ id, project, kind });
    return id;
  }

  private async task(project: string | null, type: RandomStudio['taskTypes'][number], entity: string | null) {
    const assignees = this.some([...this.people.values()], 0.2).map(({ id }) => id);
    const moment = () => (this.dice.chance(0.7) ? `${dayAfter(this.dice.whole(0, workingDays - 1))} 10:00` : undefined);
    const id = await this.productions.task({
      project,
      taskType: type.id,
      entity,
      assignees,
      real_start_date: moment(),
      end_date: moment(),
      done_date: moment(),
      nb_drawings: this.dice.whole(0, 9),
    });
    const task = { id, project, taskType: type.id, department: type.department, entity, assignees };
    this.tasks.push(task);
    for (const { id: person } of this.humans) {
      // Whoever is not assigned any more has left hours behind.
      if (this.dice.chance(assignees.includes(person) ? 0.5 : 0.05)) await this.logHours(task, person);
    }
  }

  private async logHours(task: GivenTask, person: string): Promise<void> {
    const days = new Set([1, 2].map(() => dayAfter(this.dice.whole(0, workingDays - 1))));
    for (const date of days) {
      const duration = this.dice.whole(1, 480) / 4;
      const id = await this.productions.hours(task.id, person, date, duration);
      this.entries.push({ id, task, person, date, duration });
    }
  }

  private async takeLeave(): Promise<void> {
    for (const { id: person } of this.humans) {
      for (const block of this.some([0, 1, 2, 3], 0.5)) {
        const first = block * 14 + this.dice.whole(0, 6);
        const [date, end_date] = [dayAfter(first), dayAfter(first + this.dice.whole(0, 6))];
        const id = await this.productions.leave(person, date, end_date, this.dice.pick([null, 'Moving house']));
        this.leaves.push({ id, person, date, end_date });
      }
    }
  }
}
