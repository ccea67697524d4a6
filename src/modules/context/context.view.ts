import { EmptyList, ListOf } from '../../common/member/answered.js';
import { someId } from '../../common/member/id.js';
import { Numeric } from '../../common/member/number.js';
import { JsonObject } from '../../common/member/json.js';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { DepartmentView } from '../department/department.js';
import { PersonView } from '../person/person.view.js';
import { SiteView } from '../catalogue/site.js';
import { EntityTypeView } from '../catalogue/entity-type.js';
import { ProjectStatusView } from '../catalogue/project-status.js';
import { OpenProjectView } from '../project/project.view.js';
import { TaskStatusView } from '../catalogue/task-status.js';
import { TaskTypeView } from '../catalogue/task-type.js';

/** A person in the context, with what the caller may see. */
export class PersonInContextView extends OmitType(PersonView, ['password']) {}

/** What a client needs when it starts. */
export class ContextView {
  @ListOf(PersonInContextView, 'Everybody but guests, inactive people too, with what the caller may see of each.')
  persons: PersonInContextView[];

  @ListOf(DepartmentView, 'All departments, archived ones too.')
  departments: DepartmentView[];

  @ListOf(SiteView, 'All sites, archived ones too.')
  studios: SiteView[];

  @ListOf(TaskTypeView, 'All task types, archived ones too.')
  task_types: TaskTypeView[];

  @ListOf(TaskStatusView, 'All task statuses, archived ones too.')
  task_status: TaskStatusView[];

  @ListOf(ProjectStatusView, 'All project statuses.')
  project_status: ProjectStatusView[];

  @ListOf(OpenProjectView, 'Open productions: all to administrators, to everybody else those of their teams.')
  projects: OpenProjectView[];

  @ApiProperty({
    description: 'The caller’s roles in productions where they have one besides their own, by id.',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { [someId]: 'supervisor' },
  })
  project_roles: Record<string, string>;

  @Numeric('The caller’s unread notifications.', 3)
  notification_count: number;

  @Numeric(
    'How many active people the studio may have, neither bots nor guests counted. Only for administrators.',
    100,
    { optional: true },
  )
  user_limit?: number;

  @ListOf(
    EntityTypeView,
    'The types of assets, archived ones included; other entity types, such as shots, are at `/data/entity-types`.',
  )
  asset_types: EntityTypeView[];

  @EmptyList('kept for existing clients.')
  custom_actions: Record<string, unknown>[];

  @EmptyList('kept for existing clients.')
  status_automations: Record<string, unknown>[];

  @EmptyList('kept for existing clients.')
  preview_background_files: Record<string, unknown>[];

  @EmptyList('kept for existing clients.')
  plugins: Record<string, unknown>[];

  @JsonObject('Always empty: kept for existing clients.', {})
  search_filters: Record<string, unknown>;

  @JsonObject('Always empty: kept for existing clients.', {})
  search_filter_groups: Record<string, unknown>;
}
