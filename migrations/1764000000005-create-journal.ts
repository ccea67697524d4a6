import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The studio itself, sign-ins and events. */
export class CreateJournal1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        name varchar(80) not null,
        hours_by_day double precision not null,
        has_avatar boolean,
        use_original_file_name boolean,
        timesheets_locked boolean,
        format_duration_in_hours boolean,
        hd_by_default boolean,
        chat_token_slack varchar(80),
        chat_webhook_mattermost varchar(80),
        chat_token_discord varchar(80),
        dark_theme_by_default boolean,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint organisation_pkey primary key (id),
        constraint organisation_name_key unique (name)
      );

      create table login_log (
        person_id uuid not null,
        ip_address varchar(50),
        origin varchar(255),
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint login_log_pkey primary key (id),
        constraint login_log_person_id_fkey foreign key (person_id) references person (id)
      );
      create index ix_login_log_person_id on login_log (person_id);

      create table api_event (
        name varchar(80) not null,
        user_id uuid,
        project_id uuid,
        data jsonb,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint api_event_pkey primary key (id),
        constraint api_event_project_id_fkey foreign key (project_id) references project (id),
        constraint api_event_user_id_fkey foreign key (user_id) references person (id)
      );
      create index ix_api_event_created_at on api_event (created_at);
      create index ix_api_event_name on api_event (name);
      create index ix_api_event_project_id on api_event (project_id);
      create index ix_api_event_project_id_created_at on api_event (project_id, created_at);
      create index ix_api_event_user_id on api_event (user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table api_event, login_log, organisation`);
  }
}
