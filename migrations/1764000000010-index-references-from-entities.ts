import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deleting a person or a task type asks whether an entity refers to it, and would read every shot and asset. */
export class IndexReferencesFromEntities1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_entity_created_by on entity (created_by);
      create index ix_entity_ready_for on entity (ready_for);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_entity_created_by, ix_entity_ready_for`);
  }
}
