import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins whose refresh tokens rotate, and the links with which passwords are chosen. */
export class CreateSessions1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table login_session (
        id uuid not null,
        person_id uuid not null,
        refresh_jti uuid not null,
        previous_refresh_jti uuid,
        rotated_at timestamp,
        user_agent varchar(255),
        ip_address varchar(50),
        created_at timestamp not null,
        last_used_at timestamp not null,
        expires_at timestamp not null,
        ended_at timestamp,
        constraint login_session_pkey primary key (id),
        constraint login_session_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      );
      create index ix_login_session_person_id on login_session (person_id);

      create table password_token (
        person_id uuid not null,
        purpose varchar(20) not null,
        nonce uuid not null,
        created_at timestamp not null,
        expires_at timestamp not null,
        constraint password_token_pkey primary key (person_id),
        constraint password_token_purpose_check check (purpose in ('reset', 'invitation', 'default')),
        constraint password_token_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table password_token, login_session`);
  }
}
