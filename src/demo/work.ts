import type { Day } from '../common/time/day.js';
import { addBusinessDays, addMonths, daysFrom, isBusinessDay, momentOf, weekday } from './calendar.js';
import type { Backlog } from './backlog.js';
import { type DepartmentName, sites } from './cast.js';
import { Dice } from './dice.js';
import type { Job } from './job.js';
import type { Absences } from './leave.js';
import { type Colleague, theOne } from './people.js';

/** Minutes of a person on a job on a day. */
export interface Entry {
  job: Job;
  person: Colleague;
  day: Day;
  minutes: number;
}

/** Somebody with the jobs they are at, the most urgent first. */
interface Worker {
  person: Colleague;
  department: DepartmentName;
  jobs: Job[];
}

const quarter = 15;

/** Lets everybody work for two years, until today; answers their hours. */
export function doWork(people: readonly Colleague[], absences: Absences, backlog: Backlog, today: Day): Entry[] {
  const work = new Work(people, absences, backlog, today);
  work.run();
  return work.entries;
}

/**
 * Two years of work, day by day: who is there goes on with one to three jobs; a job whose time is used up goes to
 * approval, and comes back as a retake now and then. Supervisors have less time for shots. Vendors log no hours.
 */
class Work {
  readonly entries: Entry[] = [];
  private readonly dice = new Dice('work');
  private readonly workers: Worker[];
  /** What is looked at on which day. */
  private readonly reviews = new Map<Day, Job[]>();

  constructor(
    private readonly people: readonly Colleague[],
    private readonly absences: Absences,
    private readonly backlog: Backlog,
    private readonly today: Day,
  ) {
    this.workers = people.flatMap((person) =>
      person.department === undefined ? [] : [{ person, department: person.department, jobs: [] }],
    );
  }

  run(): void {
    for (const day of daysFrom(addMonths(this.today, -24), this.today).filter(isBusinessDay)) {
      for (const worker of this.workers) {
        if (worker.person.until !== null && worker.person.until < day) this.handOver(worker);
        else if (this.isThere(worker.person, day)) this.work(worker, day);
      }
      // The states of today are those of this morning: what happens later in the day has not happened yet.
      if (day < this.today) this.review(day);
    }
    this.planNext();
  }

  private isThere(person: Colleague, day: Day): boolean {
    return person.since <= day && !this.absences.has(person, day);
  }

  private work(worker: Worker, day: Day): void {
    const { person, department } = worker;
    const count = this.dice.pick([1, 1, 1, 1, 2, 2, 3]);
    worker.jobs = worker.jobs.filter((job) => job.left > 0);
    while (worker.jobs.length < count && day < this.today) {
      const job = this.backlog.next(department, day);
      if (job === undefined) break;
      job.people.push(person);
      worker.jobs.push(job);
      if (this.dice.chance(0.08)) this.findHelp(job, day);
    }
    let left = this.minutesOf(person, day);
    for (const job of worker.jobs.slice(0, count)) {
      if (job.status !== 'wip' && day === this.today) continue;
      const isLast = job === worker.jobs[count - 1];
      const share = isLast ? left : Math.round((left * this.dice.whole(50, 75)) / 100 / quarter) * quarter;
      const minutes = Math.min(share, Math.ceil(job.left / quarter) * quarter);
      if (minutes > 0) this.spend(job, person, day, minutes);
      left -= minutes;
    }
  }

  /** A day is about eight hours, less on Fridays. */
  private minutesOf({ role }: Colleague, day: Day): number {
    if (role === 'supervisor') return this.dice.whole(10, 20) * quarter;
    return this.dice.pick([420, 450, 450, 480, 480, 480, 510, 540]) - (weekday(day) === 4 ? 60 : 0);
  }

  private spend(job: Job, person: Colleague, day: Day, minutes: number): void {
    const { hoursBehindParis } = sites[person.site];
    if (job.status !== 'wip') job.change('wip', momentOf(day, 7 + hoursBehindParis, this.dice.whole(0, 59)), person);
    job.left -= minutes;
    if (person.role !== 'vendor') {
      job.logged += minutes;
      this.entries.push({ job, person, day, minutes });
    }
    if (job.left > 0 || day === this.today) return;
    job.change('wfa', momentOf(day, 15 + hoursBehindParis, this.dice.whole(0, 59)), person);
    const reviewDay = addBusinessDays(day, this.dice.pick([1, 1, 2, 3]));
    this.reviews.set(reviewDay, [...(this.reviews.get(reviewDay) ?? []), job]);
  }

  /** Two out of eleven come back the first time, hardly any after that. */
  private review(day: Day): void {
    for (const job of this.reviews.get(day) ?? []) {
      const isRetake = this.dice.chance(job.history.length > 2 ? 0.05 : 0.18);
      const by = this.reviewerOf(job, day);
      const at = momentOf(day, 12 + sites[by.site].hoursBehindParis, this.dice.whole(0, 59));
      job.change(isRetake ? 'retake' : 'done', at, by);
      if (!isRetake) continue;
      job.redo(this.dice);
      const again = this.workers.filter(({ person }) => job.people.includes(person));
      for (const worker of again) worker.jobs = [job, ...worker.jobs.filter((other) => other !== job)];
    }
  }

  /** Whoever supervises the department; of their own work, and when they are away, whoever manages the production. */
  private reviewerOf({ stage, thing, people }: Job, day: Day): Colleague {
    const supervisor = this.people.find(
      ({ role, department }) => role === 'supervisor' && department === stage.department,
    );
    if (supervisor && !people.includes(supervisor) && this.isThere(supervisor, day)) return supervisor;
    const [manager] = thing.production.managers;
    return theOne(this.people, ({ name }) => name === manager);
  }

  private findHelp(job: Job, day: Day): void {
    this.join(
      job,
      this.artistsFor(job).filter(({ person }) => this.isThere(person, day)),
    );
  }

  private handOver(leaver: Worker): void {
    for (const job of leaver.jobs.filter(({ left }) => left > 0)) this.join(job, this.artistsFor(job));
    leaver.jobs = [];
  }

  private join(job: Job, candidates: readonly Worker[]): void {
    const others = candidates.filter(({ person }) => !job.people.includes(person));
    if (others.length === 0) return;
    const worker = this.dice.pick(others);
    job.people.push(worker.person);
    worker.jobs.push(job);
  }

  /** The artists of the house who still do this kind of work. */
  private artistsFor({ stage }: Job): Worker[] {
    return this.workers.filter(
      ({ person }) => person.role === 'user' && person.department === stage.department && person.until === null,
    );
  }

  /** What everybody does next is known: two jobs each, not begun. */
  private planNext(): void {
    for (const { person, department } of this.workers.filter((worker) => worker.person.until === null)) {
      for (let count = 0; count < 2; count++) this.backlog.next(department, this.today)?.people.push(person);
    }
  }
}
