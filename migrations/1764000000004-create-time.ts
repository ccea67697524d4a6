import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours, leave and desktop logins. */
export class CreateTime1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table time_spent (
        duration double precision not null,
        date date not null,
        task_id uuid,
        person_id uuid,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint time_spent_pkey primary key (id),
        constraint time_spent_uc unique (person_id, task_id, date),
        constraint check_duration_positive check (duration > 0),
        constraint time_spent_person_id_fkey foreign key (person_id) references person (id),
        constraint time_spent_task_id_fkey foreign key (task_id) references task (id)
      );
      create index ix_time_spent_person_id on time_spent (person_id);
      create index ix_time_spent_task_id on time_spent (task_id);

      create table day_off (
        date date not null,
        end_date date not null,
        description text,
        person_id uuid,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint day_off_pkey primary key (id),
        constraint day_off_uc unique (person_id, date),
        constraint day_off_date_check check (date <= end_date),
        constraint day_off_person_id_fkey foreign key (person_id) references person (id)
      );
      create index ix_day_off_person_id on day_off (person_id);

      create table desktop_login_log (
        person_id uuid not null,
        date timestamp not null,
        id uuid not null,
        created_at timestamp,
        updated_at timestamp,
        constraint desktop_login_log_pkey primary key (id),
        constraint desktop_login_log_person_id_fkey foreign key (person_id) references person (id)
      );
      create index ix_desktop_login_log_person_id on desktop_login_log (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table desktop_login_log, day_off, time_spent`);
  }
}
