import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Old rows hold locales as they were typed: `EN_us`, `zh_CN`. This shows them in the form in which new ones are stored,
 * `en_US`, `zh_Hans_CN`: a language that is written in several scripts is told with that of its region. Blank is none;
 * what is no locale stays as it is.
 */
export class ShowLocalesInOneForm1764000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function troupe.shown_locale(text) returns text language sql immutable parallel safe as $body$
        select case when parts[1] is null then nullif(trim($1), '') else concat_ws('_', parts[1], coalesce(parts[2],
          case
            when parts[3] is null then null
            when parts[1] = 'az' then case when parts[3] in ('IQ', 'IR') then 'Arab' when parts[3] = 'RU' then 'Cyrl' else 'Latn' end
            when parts[1] = 'bs' then 'Latn'
            when parts[1] = 'pa' then case when parts[3] = 'PK' then 'Arab' else 'Guru' end
            when parts[1] = 'sr' then case when parts[3] in ('ME', 'RO', 'TR') then 'Latn' else 'Cyrl' end
            when parts[1] = 'uz' then case parts[3] when 'AF' then 'Arab' when 'CN' then 'Cyrl' else 'Latn' end
            when parts[1] = 'yue' then case when parts[3] = 'CN' then 'Hans' else 'Hant' end
            when parts[1] = 'zh' then case when parts[3] in (
              'AU', 'BN', 'GB', 'GF', 'HK', 'ID', 'MO', 'PA', 'PF', 'PH', 'SR', 'TH', 'TW', 'US', 'VN'
            ) then 'Hant' else 'Hans' end
          end), parts[3]) end
        from (
          select array[lower(m[1] collate "C"), initcap(m[2] collate "C"), upper(m[3] collate "C")] as parts
          from (select regexp_match(trim($1), '^([A-Za-z]{2,3})(?:[_-]([A-Za-z]{4}))?(?:[_-]([A-Za-z]{2}|[0-9]{3}))?$') as m) matched
        ) read
      $body$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function troupe.shown_locale(text)`);
  }
}
