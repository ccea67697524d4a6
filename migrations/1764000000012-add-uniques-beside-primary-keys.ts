import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Existing installations have these. `create table` silently leaves out a unique constraint over the columns of the
 * primary key; `alter table` does not.
 */
export class AddUniquesBesidePrimaryKeys1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table department_link add constraint department_link_uc unique (person_id, department_id);
      alter table task_type_asset_type_link
        add constraint task_type_asset_type_link_uc unique (asset_type_id, task_type_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table department_link drop constraint department_link_uc;
      alter table task_type_asset_type_link drop constraint task_type_asset_type_link_uc;
    `);
  }
}
