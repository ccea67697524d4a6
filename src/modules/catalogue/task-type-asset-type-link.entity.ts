import { Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A type of asset needs a task type. */
@Entity('task_type_asset_type_link')
@Unique('task_type_asset_type_link_uc', ['asset_type_id', 'task_type_id'])
@Index('ix_task_type_asset_type_link_asset_type_id', ['asset_type_id'])
@Index('ix_task_type_asset_type_link_task_type_id', ['task_type_id'])
export class TaskTypeAssetTypeLink {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'task_type_asset_type_link_pkey' })
  @ForeignKey('EntityType', { name: 'task_type_asset_type_link_asset_type_id_fkey' })
  asset_type_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'task_type_asset_type_link_pkey' })
  @ForeignKey('TaskType', { name: 'task_type_asset_type_link_task_type_id_fkey' })
  task_type_id: string;
}
