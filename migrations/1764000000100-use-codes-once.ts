import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a code of a second factor work once: the last step of an authenticator, and the code that was mailed. */
export class UseCodesOnce1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table totp_step (
        person_id uuid not null,
        step integer not null,
        constraint totp_step_pkey primary key (person_id),
        constraint totp_step_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      );

      create table email_code (
        person_id uuid not null,
        digest bytea not null,
        created_at timestamp not null,
        expires_at timestamp not null,
        constraint email_code_pkey primary key (person_id),
        constraint email_code_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table email_code, totp_step`);
  }
}
