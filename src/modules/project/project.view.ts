import { ApiProperty } from '@nestjs/swagger';
import { AnswerOf, EmptyList } from '../../common/member/answered.js';
import { Id, someId } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Project } from './project.js';

const forRelations = 'kept for existing clients. In lists only with `relations=true`.';

/** A production. */
export class ProjectView extends AnswerOf(Project) {
  @EmptyList(forRelations, { optional: true })
  asset_types?: string[];

  @EmptyList(forRelations, { optional: true })
  status_automations?: string[];

  @EmptyList(forRelations, { optional: true })
  preview_background_files?: string[];
}

/** A new production. */
export class NewProjectView extends ProjectView {
  @Id('Id of the first episode of a TV show.', { optional: true })
  first_episode_id?: string;
}

/** A production with the name of its status. */
export class ReadProjectView extends ProjectView {
  @Text('Name of its status.', 'Open', { nullable: true })
  project_status_name: string | null;
}

/** A production in the list of all. */
export class NamedProjectView extends ReadProjectView {
  @EmptyList('kept for existing clients.')
  descriptors: Record<string, unknown>[];
}

/** An open production with what it uses. */
export class OpenProjectView extends NamedProjectView {
  @ApiProperty({
    description: 'Priorities of the task types it uses, by id.',
    type: 'object',
    additionalProperties: { type: 'integer', nullable: true },
    example: { [someId]: 1 },
  })
  task_types_priority: Record<string, number | null>;

  @ApiProperty({
    description: 'Priorities of the task statuses it uses, and the roles whose boards show them, by id.',
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['priority', 'roles_for_board'],
      properties: {
        priority: { type: 'integer', nullable: true },
        roles_for_board: { type: 'array', items: { type: 'string' }, nullable: true },
      },
    },
    example: { [someId]: { priority: 1, roles_for_board: ['user', 'supervisor'] } },
  })
  task_statuses_link: Record<string, { priority: number | null; roles_for_board: string[] | null }>;

  @Id('Id of the first episode of a TV show that has one.', { nullable: true })
  first_episode_id: string | null;
}
