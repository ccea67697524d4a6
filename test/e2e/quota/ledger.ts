import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import type { Studio } from '../../support/studio.js';

export interface GivenWork {
  real_start_date?: string | undefined;
  end_date?: string | undefined;
  done_date?: string | undefined;
  nb_drawings?: number;
  assignees?: readonly string[];
  taskType?: string;
  /** An existing shot; else a new one. */
  shot?: string | undefined;
  nb_frames?: number | null;
}

/** Maps by period: `quota.day.count['2024-06-04']`. */
type Quota = Record<'day' | 'week' | 'month' | 'year', Record<string, Record<string, number>>>;

interface ListedShot {
  id: string;
  full_name: string;
  weight: number;
  task_type_id: string;
  nb_frames: number;
}

/** One production with one artist, and what may be asked about the artist's quotas. */
export class Ledger {
  readonly productions: Productions;
  project: string;
  taskType: string;
  artist: TestPerson;
  private readonly callers = new Map<string, Caller>();

  private constructor(readonly studio: Studio) {
    this.productions = new Productions(studio);
  }

  static async open(studio: Studio, fps = '25'): Promise<Ledger> {
    const ledger = new Ledger(studio);
    ledger.artist = await studio.person();
    ledger.project = await ledger.productions.project({ team: [ledger.artist.id], fps });
    ledger.taskType = await ledger.productions.taskType();
    return ledger;
  }

  /** A task on a shot, assigned to the artist unless somebody else is given; answers the ids of both. */
  async work({ shot, taskType = this.taskType, nb_frames, assignees = [this.artist.id], ...dates }: GivenWork) {
    const entity = shot ?? (await this.productions.shot(this.project, nb_frames === undefined ? {} : { nb_frames }));
    const task = await this.productions.task({ project: this.project, taskType, entity, assignees, ...dates });
    return { shot: entity, task };
  }

  /** An administrator whose days are those of a time zone. */
  async adminIn(timezone: string | null): Promise<Caller> {
    const key = String(timezone);
    const known =
      this.callers.get(key) ?? (await this.studio.as(await this.studio.person({ role: 'admin', timezone })));
    this.callers.set(key, known);
    return known;
  }

  /** The shots listed for a period such as `month/2024/6`. */
  async listed(period: string, { zone = 'Europe/Paris', mode = 'weighted', person = this.artist.id } = {}) {
    const which = `project_id=${this.project}&task_type_id=${this.taskType}`;
    const url = `/data/persons/${person}/quota-shots/${period}?${which}&count_mode=${mode}`;
    return this.read<ListedShot[]>(zone, url);
  }

  /** The weight of a shot in such a list; undefined when it is not there. */
  async weight(shot: string, period: string, options = {}): Promise<number | undefined> {
    return (await this.listed(period, options)).find(({ id }) => id === shot)?.weight;
  }

  /** The quotas of everybody for the task type. */
  async totals({ zone = 'Europe/Paris', mode = 'weighted', query = '' } = {}) {
    const url = `/data/projects/${this.project}/quotas/${this.taskType}?detail=day&count_mode=${mode}${query}`;
    return this.read<Record<string, Quota>>(zone, url);
  }

  private async read<Body>(zone: string, url: string): Promise<Body> {
    const { status, body } = await (await this.adminIn(zone)).get(url);
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    return body as Body;
  }
}

/** A day as the path of a list. */
export const dayPath = (day: string) => `day/${day.replaceAll('-', '/')}`;
