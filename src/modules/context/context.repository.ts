import { Injectable, type Type } from '@nestjs/common';
import sql from 'sql-template-tag';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { Filter } from '../../common/http/list-query.js';
import { Collection, jsonObject } from '../../database/collection.js';
import { Database } from '../../database/database.js';
import { listArray } from '../../database/list.js';
import { Department } from '../department/department.js';
import { PersonsSeenBy, personThing } from '../person/person.list.js';
import { Site } from '../catalogue/site.js';
import { assetTypes } from '../catalogue/entity-type.repository.js';
import { ProjectStatus } from '../catalogue/project-status.js';
import { projectThing } from '../project/project-facts.repository.js';
import { hasStatus, Projects, withSettings } from '../project/project.list.js';
import { TaskStatus } from '../catalogue/task-status.js';
import { TaskType } from '../catalogue/task-type.js';

const all = (declared: Type) => listArray(Collection.of(declared), { filters: [] });
const noGuest: Filter = { attribute: 'is_guest', kind: 'boolean', values: [false], among: false };

const emptyList = sql`'[]'::json`;
const emptyObject = sql`'{}'::json`;
/** What clients expect at their start and Troupe does not keep. */
const keptElsewhere = {
  custom_actions: emptyList,
  status_automations: emptyList,
  preview_background_files: emptyList,
  plugins: emptyList,
  search_filters: emptyObject,
  search_filter_groups: emptyObject,
};

/** The studio as a client shows it to one person. */
@Injectable()
export class ContextRepository {
  constructor(private readonly database: Database) {}

  /**
   * Everything in one statement, so that its parts fit together: no list names a row that another one has lost meanwhile.
   * @param userLimit how many people the studio may have, for who may know
   */
  of(viewer: Viewer, userLimit: number | undefined): Promise<JsonText | undefined> {
    const persons = new PersonsSeenBy(viewer, {}, [allowed(viewer, 'person.list', personThing)]);
    const openProjects = new Projects([hasStatus('Open'), allowed(viewer, 'project.list', projectThing)], withSettings);
    const context = jsonObject({
      persons: listArray(persons, { filters: [noGuest] }),
      departments: all(Department),
      studios: all(Site),
      task_types: all(TaskType),
      task_status: all(TaskStatus),
      asset_types: listArray(assetTypes, { relations: true, filters: [] }),
      project_status: all(ProjectStatus),
      projects: listArray(openProjects, { relations: true, filters: [] }),
      // Nobody becomes an administrator by a membership.
      project_roles: sql`(
        select coalesce(json_object_agg(project_id, role order by project_id), '{}')
        from project_person_link where person_id = ${viewer.id} and role <> 'admin')`,
      notification_count: sql`(select count(*) from notification where person_id = ${viewer.id} and not read)`,
      ...keptElsewhere,
      ...(userLimit !== undefined && { user_limit: sql`${userLimit}::int` }),
    });
    return this.database.json(sql`select (${context})::text`);
  }
}
