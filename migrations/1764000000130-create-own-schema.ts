import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New tables that no other server knows lie apart, so that nobody can mistake whose they are. */
export class CreateOwnSchema1764000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema troupe`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema troupe`);
  }
}
