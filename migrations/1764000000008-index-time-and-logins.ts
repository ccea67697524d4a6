import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the questions that are asked all day: hours of a person or of a period, logins of a month. */
export class IndexTimeAndLogins1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the hours of one person in a period, without touching the table
      create index ix_time_spent_person_date on time_spent (person_id, date) include (duration, task_id);
      -- the hours of everybody in a period: the tables
      create index ix_time_spent_date_person on time_spent (date, person_id) include (duration, task_id);
      -- the logins of a person, latest first, and the presence export
      create index ix_desktop_login_log_person_date on desktop_login_log (person_id, date);
      -- the sign-ins of a person, latest first
      create index ix_login_log_person_created on login_log (person_id, created_at);
      -- signing in with the name on the workstation
      create index ix_person_desktop_login on person (desktop_login);
      -- the quota of a production and task type
      create index ix_task_project_task_type on task (project_id, task_type_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_time_spent_person_date, ix_time_spent_date_person, ix_desktop_login_log_person_date,
        ix_login_log_person_created, ix_person_desktop_login, ix_task_project_task_type
    `);
  }
}
