import { defaultsOf } from '../common/member/member.js';
import type { Transaction } from '../database/database.js';
import { EntityType } from '../modules/catalogue/entity-type.js';
import { ProjectStatus } from '../modules/catalogue/project-status.js';
import { TaskStatus } from '../modules/catalogue/task-status.js';
import { TaskTypeAssetTypeLink } from '../modules/catalogue/task-type-asset-type-link.entity.js';
import { TaskType } from '../modules/catalogue/task-type.js';
import { type DepartmentName, departments } from './cast.js';
import { idOf, insertAll, madeAt } from './rows.js';

const projectStatuses = { Open: '#43A047', Closed: '#757575' };

/** The states of work, by short name. */
export const taskStatuses = {
  todo: { name: 'Todo', color: '#F5F5F5', is_default: true, is_client_allowed: false },
  wip: { name: 'Work in progress', color: '#3273DC', is_wip: true, is_client_allowed: false },
  wfa: { name: 'Waiting for approval', color: '#AB26FF', is_feedback_request: true, is_client_allowed: false },
  retake: { name: 'Retake', color: '#FF3860', is_retake: true, is_artist_allowed: false },
  done: { name: 'Done', color: '#22D160', is_done: true, is_artist_allowed: false },
} satisfies Record<string, Partial<TaskStatus>>;
export type StatusName = keyof typeof taskStatuses;

const assetTypes = ['Character', 'Prop', 'Set'] as const;
export type ThingType = 'Episode' | 'Sequence' | 'Shot' | (typeof assetTypes)[number];

/** One kind of work of a department. */
export interface Stage {
  name: string;
  department: DepartmentName;
  on: readonly [ThingType, ...ThingType[]];
  /** Days that it usually takes. */
  days: number;
  /** Days after the beginning of a production when it begins. */
  lag: number;
}

/** In the order of the pipeline. How long they take keeps each department as busy as the others. */
export const stages: readonly Stage[] = [
  { name: 'Concept', department: 'Concept', on: assetTypes, days: 8, lag: 0 },
  { name: 'Color script', department: 'Concept', on: ['Sequence'], days: 8, lag: 0 },
  { name: 'Modeling', department: 'Modeling', on: assetTypes, days: 14, lag: 10 },
  { name: 'Texturing', department: 'Modeling', on: assetTypes, days: 11, lag: 10 },
  { name: 'Rigging', department: 'Rigging', on: ['Character', 'Prop'], days: 19, lag: 20 },
  { name: 'Cloth and hair', department: 'Rigging', on: ['Character'], days: 16, lag: 20 },
  { name: 'Animatic', department: 'Editorial', on: ['Sequence'], days: 12, lag: 0 },
  { name: 'Edit', department: 'Editorial', on: ['Sequence'], days: 10, lag: 0 },
  { name: 'Layout', department: 'Layout', on: ['Shot'], days: 3, lag: 15 },
  { name: 'Animation', department: 'Animation', on: ['Shot'], days: 7, lag: 30 },
  { name: 'FX', department: 'FX', on: ['Shot'], days: 10.5, lag: 40 },
  { name: 'Lighting', department: 'Lighting', on: ['Shot'], days: 4.5, lag: 50 },
  { name: 'Compositing', department: 'Compositing', on: ['Shot'], days: 5, lag: 60 },
];

/** Puts there what every production chooses from. */
export async function insertCatalogues(tx: Transaction, at: Date): Promise<void> {
  await insertAll(tx, ProjectStatus, projectStatusRows(at));
  await insertAll(tx, TaskStatus, taskStatusRows(at));
  await insertAll(tx, EntityType, entityTypeRows(at));
  await insertAll(tx, TaskType, taskTypeRows(at));
  await insertAll(tx, TaskTypeAssetTypeLink, taskTypeAssetTypeRows());
}

const isAssetType = (type: ThingType) => (assetTypes as readonly ThingType[]).includes(type);

const projectStatusRows = (at: Date): Partial<ProjectStatus>[] =>
  Object.entries(projectStatuses).map(([name, color]) => ({
    id: idOf('project status', name),
    ...madeAt(at),
    name,
    color,
  }));

const taskStatusRows = (at: Date): Partial<TaskStatus>[] =>
  Object.entries(taskStatuses).map(([short_name, status], number) => ({
    id: idOf('task status', short_name),
    ...madeAt(at),
    ...defaultsOf(TaskStatus),
    priority: number + 1,
    short_name,
    ...status,
  }));

const entityTypeRows = (at: Date): Partial<EntityType>[] =>
  ['Episode', 'Sequence', 'Shot', ...assetTypes].map((name) => ({
    id: idOf('entity type', name),
    ...madeAt(at),
    ...defaultsOf(EntityType),
    name,
  }));

const taskTypeRows = (at: Date): Partial<TaskType>[] =>
  stages.map(({ name, department, on }, number) => ({
    id: idOf('task type', name),
    ...madeAt(at),
    ...defaultsOf(TaskType),
    name,
    short_name: name.slice(0, 4).toLowerCase(),
    color: departments[department],
    priority: number + 1,
    for_entity: isAssetType(on[0]) ? 'Asset' : on[0],
    department_id: idOf('department', department),
  }));

/** Which work the types of assets need. */
const taskTypeAssetTypeRows = (): TaskTypeAssetTypeLink[] =>
  stages.flatMap(({ name, on }) =>
    on
      .filter(isAssetType)
      .map((type) => ({ asset_type_id: idOf('entity type', type), task_type_id: idOf('task type', name) })),
  );
