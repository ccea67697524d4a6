import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `lower()` follows the locale of the database: in a Turkish one ADMIN becomes admın, in one of locale C É stays as it
 * is. This function follows Unicode wherever it runs, by the first of these collations that the server has.
 */
export class LowerCaseEverywhereAlike1764000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $do$
      begin
        execute format(
          'create function troupe.lowered(text) returns text language sql immutable parallel safe as %L',
          format('select lower($1 collate %s)', coalesce((
            select format('pg_catalog.%I', collname) from pg_collation
            where collnamespace = 'pg_catalog'::regnamespace
              and collencoding in (-1, (select encoding from pg_database where datname = current_database()))
              and collname in ('und-x-icu', 'pg_unicode_fast', 'pg_c_utf8', 'C.utf8', 'C.UTF-8', 'en_US.utf8')
            order by array_position(
              array['und-x-icu', 'pg_unicode_fast', 'pg_c_utf8', 'C.utf8', 'C.UTF-8', 'en_US.utf8'], collname::text)
            limit 1), 'pg_catalog."default"')));
      end
      $do$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function troupe.lowered(text)`);
  }
}
