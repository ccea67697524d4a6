import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two days off of one person never share a day, however many requests arrive at once. */
export class ForbidOverlappingDaysOff1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A day off that ends before it starts never gets here: day_off_date_check is looked at before any index.
    await runner.query(`
      create extension if not exists btree_gist;
      alter table day_off add constraint day_off_no_overlap
        exclude using gist (person_id with =, daterange(date, end_date, '[]') with &&);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table day_off drop constraint day_off_no_overlap;
      -- Somebody else may own the extension, or use it by now; then it stays.
      do $$ begin
        drop extension if exists btree_gist;
      exception when insufficient_privilege or dependent_objects_still_exist then null;
      end $$;
    `);
  }
}
