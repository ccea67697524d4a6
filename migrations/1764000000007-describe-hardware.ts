import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documented for hardware items, but not a column of existing installations. */
export class DescribeHardware1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table hardware_item add column description text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table hardware_item drop column description`);
  }
}
