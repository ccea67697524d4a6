import type { Caller } from './caller.js';
import type { GivenPerson, TestPerson } from './people.js';
import { Productions } from './production.js';
import type { Studio } from './studio.js';

/** The day on which the artist of `HoursOfAnArtist` worked. */
export const day = '2024-06-04';

/** Minutes of the artist on that day, by what their task belongs to; each sum tells what it is made of. */
export const minutes = {
  /** A shot of the production with the team; type of the animation department. */
  animation: 1,
  /** The same, of the lighting department. */
  lighting: 2,
  /** The same, of a type without department. */
  undepartmental: 4,
  /** A production with nobody else in the team; animation. */
  elsewhere: 8,
  /** No production at all; animation. */
  nowhere: 16,
  /** The production with the team, but on no shot; animation. */
  shotless: 32,
};

/** An artist with hours of every kind, and people in every relation to them. */
export class HoursOfAnArtist {
  readonly callers = new Map<string, Caller>();
  readonly people = new Map<string, TestPerson>();
  animation: string;
  lighting: string;
  /** The production that everybody but the outsiders is in the team of. */
  production: string;
  /** The production with the artist alone. */
  other: string;
  tasks: Record<keyof typeof minutes, string>;

  private constructor(
    private readonly studio: Studio,
    readonly productions: Productions,
  ) {}

  static async of(studio: Studio): Promise<HoursOfAnArtist> {
    const scene = new HoursOfAnArtist(studio, new Productions(studio));
    await scene.fill();
    return scene;
  }

  as(name: string): Caller {
    return this.callers.get(name)!;
  }

  id(name: string): string {
    return this.people.get(name)!.id;
  }

  /** Asks for hours of the artist. */
  ask(name: string, path: string) {
    return this.as(name).get(`/data/persons/${this.id('artist')}/time-spents${path}`);
  }

  private async fill(): Promise<void> {
    const { productions } = this;
    [this.animation, this.lighting] = [await productions.department(), await productions.department()];
    const team = [
      await this.join('artist', {}),
      await this.join('manager', { role: 'manager' }),
      await this.join('animation supervisor', { role: 'supervisor', departments: [this.animation] }),
      await this.join('supervisor of both', { role: 'supervisor', departments: [this.animation, this.lighting] }),
      await this.join('supervisor of no department', { role: 'supervisor' }),
      await this.join('colleague', { departments: [this.animation] }),
      await this.join('client', { role: 'client' }),
      await this.join('vendor', { role: 'vendor' }),
    ];
    await this.join('admin', { role: 'admin' });
    await this.join('outside manager', { role: 'manager' });
    await this.join('outside supervisor', { role: 'supervisor', departments: [this.animation] });

    this.production = await productions.project({ team });
    this.other = await productions.project({ team: [this.id('artist')] });
    const [ofAnimation, ofLighting, ofNone] = [
      await productions.taskType({ department: this.animation }),
      await productions.taskType({ department: this.lighting }),
      await productions.taskType(),
    ];
    const [shot, otherShot] = [await productions.shot(this.production), await productions.shot(this.other)];
    const task = (taskType: string, project: string | null, entity: string | null) =>
      productions.task({ taskType, project, entity });
    this.tasks = {
      animation: await task(ofAnimation, this.production, shot),
      lighting: await task(ofLighting, this.production, shot),
      undepartmental: await task(ofNone, this.production, shot),
      elsewhere: await task(ofAnimation, this.other, otherShot),
      nowhere: await task(ofAnimation, null, otherShot),
      shotless: await task(ofAnimation, this.production, null),
    };
    for (const [kind, duration] of Object.entries(minutes)) {
      await productions.hours(this.tasks[kind as keyof typeof minutes], this.id('artist'), day, duration);
    }
  }

  private async join(name: string, given: GivenPerson): Promise<string> {
    const person = await this.studio.person(given);
    this.people.set(name, person);
    this.callers.set(name, await this.studio.as(person));
    return person.id;
  }
}

/** Paths below others, such as `month-table/0`. */
export const pathsOf = (below: Record<string, string[]>): string[] =>
  Object.entries(below).flatMap(([path, ends]) => ends.map((end) => `${path}/${end}`));
