import sql from 'sql-template-tag';
import { kindOfType } from './entity-kind.js';

/** Whether a task type `tt` is meant for entities of a type `et`: for their kind, and for this type of assets. */
export const isMeant = sql`(
  coalesce(tt.for_entity, 'Asset') = ${kindOfType}
  and (
    not exists (select from task_type_asset_type_link l where l.asset_type_id = et.id)
    or exists (select from task_type_asset_type_link l where l.asset_type_id = et.id and l.task_type_id = tt.id)))`;
