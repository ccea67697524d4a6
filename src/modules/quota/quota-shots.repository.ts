import { Injectable } from '@nestjs/common';
import sql, { join, raw } from 'sql-template-tag';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { attributesOf } from '../../common/member/member.js';
import type { Period } from '../../common/time/period.js';
import { jsonObject, wireColumn } from '../../database/collection.js';
import { Reports } from '../../database/reports.js';
import { ProductionEntity } from '../entity/entity.js';
import type { CountMode } from './count-mode.js';
import { roundedToHundredths } from './quota.arithmetic.js';
import { countedShots, onePeriod, weightOfShot } from './quota.selection.js';

/** What is asked of the shots of one person. */
export interface ShotsQuestion {
  personId: string;
  period: Period;
  mode: CountMode;
  /** The time zone whose midnights part the days. */
  zone: string;
  projectId?: string | undefined;
  taskTypeId?: string | undefined;
}

const shotColumns = Object.fromEntries(
  Object.entries(attributesOf(ProductionEntity)).map(([name, kind]) => [name, wireColumn(kind, raw(`t.${name}`))]),
);

/** Episode, sequence and shot, as far as there are. */
const fullName = sql`concat_ws(' / ', episode.name, sequence.name, t.name)`;

@Injectable()
export class QuotaShotsRepository {
  constructor(private readonly reports: Reports) {}

  /** The shots of a person that count in a period and that the viewer may see, with their weights, by full name. */
  shotsOf(viewer: Viewer, question: ShotsQuestion): Promise<JsonText | undefined> {
    const { personId, period, mode, zone } = question;
    const counted = countedShots({
      mode,
      zone,
      tasks: tasksOf(viewer, question),
      persons: (column) => sql`${column} = ${personId}::uuid`,
      periods: onePeriod(period),
    });
    const shot = jsonObject({
      type: sql`'Entity'::text`,
      ...shotColumns,
      task_type_id: sql`counted.task_type_id`,
      full_name: fullName,
      weight: sql`counted.weight`,
    });
    return this.reports.json(sql`
      select coalesce(json_agg(${shot} order by ${fullName} collate "C", t.id, counted.task_type_id), '[]')::text
      from (
        select shot_id, task_type_id, ${roundedToHundredths(sql`weight::float8`)}::float8 as weight
        from (
          select shot_id, task_type_id, ${weightOfShot(mode, sql`weight`)} as weight
          from (${counted}) each_task group by shot_id, task_type_id
        ) each_shot
      ) counted
      join entity t on t.id = counted.shot_id
      left join entity sequence on sequence.id = t.parent_id
      left join entity episode on episode.id = sequence.parent_id`);
  }
}

/** Of the tasks asked for, those of productions where the viewer may see what the person finished. */
function tasksOf(viewer: Viewer, { personId, projectId, taskTypeId }: ShotsQuestion) {
  // A production that is named is asked about once, not for every task.
  const share = { owner: sql`${personId}::uuid`, production: projectId ? sql`${projectId}::uuid` : sql`t.project_id` };
  const conditions = [allowed(viewer, 'quota.shots', share)];
  if (projectId) conditions.push(sql`t.project_id = ${projectId}`);
  if (taskTypeId) conditions.push(sql`t.task_type_id = ${taskTypeId}`);
  return join(conditions, ' and ');
}
