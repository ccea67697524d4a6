import { Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A type of asset needs a task type. */
@Entity('task_type_asset_type_link')
@Unique('task_type_asset_type_link_uc', ['asset_type_id', 'task_type_id'])
@Index(['asset_type_id'])
@Index(['task_type_id'])
export class TaskTypeAssetTypeLink {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('EntityType')
  asset_type_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TaskType')
  task_type_id: string;
}
