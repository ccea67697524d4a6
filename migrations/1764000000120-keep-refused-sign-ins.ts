import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins that were refused, by account, for its owner and the administrators to see. */
export class KeepRefusedSignIns1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table refused_sign_in (
        id uuid not null,
        person_id uuid not null,
        created_at timestamp not null,
        ip_address varchar(50) not null,
        origin varchar(10) not null,
        reason varchar(20) not null,
        constraint refused_sign_in_pkey primary key (id),
        constraint refused_sign_in_reason_check
          check (reason in ('wrong_password', 'wrong_code', 'locked_out', 'inactive', 'reused_token')),
        constraint refused_sign_in_person_id_fkey foreign key (person_id) references person (id) on delete cascade
      );
      create index ix_refused_sign_in_person_created on refused_sign_in (person_id, created_at);
      create index ix_refused_sign_in_created_at on refused_sign_in (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table refused_sign_in`);
  }
}
