import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two days off of one person never share a day, however many requests arrive at once. */
export class ForbidOverlappingDaysOff1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A range that ends before it starts is refused by day_off_date_check; daterange itself would fail on it first.
    await runner.query(`
      create extension if not exists btree_gist;
      alter table day_off add constraint day_off_no_overlap
        exclude using gist (person_id with =, daterange(date, greatest(date, end_date), '[]') with &&);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table day_off drop constraint day_off_no_overlap;
      drop extension if exists btree_gist;
    `);
  }
}
